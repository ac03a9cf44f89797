/**
 * Says what is wrong where a line holds "a|b|two words": a blank parts more than "|" does, so "words"
 * would have to follow "a" and "b" too. Found by what such lines have at the seam: a short form of
 * the two words stands beside them ("don't|do not"), or one of the two stands in both places.
 */
export function seamFaultOf(parts: readonly string[]): string | undefined {
  for (const [i, part] of parts.entries()) {
    const seam = seamOf(part, parts[i + 1]);
    if (seam) {
      const [first, second] = seam;
      return `asks for one of "${part}" and then one of "${parts[i + 1]}"; if "${first} ${second}" is meant as one choice, write ${first}-${second}`;
    }
  }
  return undefined;
}

function seamOf(part: string, next: string | undefined): readonly [string, string] | undefined {
  const before = choicesOf(part);
  const after = choicesOf(next ?? '');
  const [first, second] = [before.at(-1), after[0]];
  if (before.length < 2 || !first || !second || first === second) return undefined;
  const short = shortFormsOf(first, second);
  const isShortened = [...before, ...after].some((word) => short.includes(word));
  const isDoubled = before.includes(second) || (after.length > 1 && after.includes(first));
  return isShortened || isDoubled ? [first, second] : undefined;
}

function choicesOf(part: string): string[] {
  return part.startsWith('..') || part.includes('{') ? [] : part.replace(/\?$/, '').split('|');
}

const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  am: ["'m", 'm'],
  are: ["'re", 're'],
  is: ["'s"],
  will: ["'ll"],
  have: ["'ve"],
  not: ["n't", 'nt', 'not'],
};

/** What stands for the two words when they are written as one. */
function shortFormsOf(first: string, second: string): string[] {
  return [`${first}-${second}`, ...(ENDINGS[second] ?? []).map((ending) => first + ending)];
}
