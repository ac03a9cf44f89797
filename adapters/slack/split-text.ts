/** Breaks that are good to read, the best first. */
const BREAKS = ['\n', '. ', ' '];

/** Splits text into parts of at most `limit` characters, where a reader would pause. */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = breakBefore(rest, limit);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function breakBefore(text: string, limit: number): number {
  for (const mark of BREAKS) {
    const at = text.lastIndexOf(mark, limit - mark.length);
    if (at > limit / 2) return at + mark.length;
  }
  // An entity such as "&lt;" or a surrogate pair is never cut in two.
  const entity = /&[a-z]{0,4}$|[\uD800-\uDBFF]$/.exec(text.slice(0, limit));
  return entity ? entity.index : limit;
}
