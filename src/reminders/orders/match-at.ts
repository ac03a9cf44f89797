/** Longest phrase of the word lists, in words. */
const MAX_WORDS = 4;

/** The longest phrase that stands at a place among the words. */
export function matchAt<K extends string>(
  phrases: ReadonlyMap<string, K>,
  tokens: readonly string[],
  at: number,
): { key: K; length: number } | undefined {
  for (let length = MAX_WORDS; length > 0; length--) {
    if (at + length > tokens.length) continue;
    const key = phrases.get(tokens.slice(at, at + length).join(' '));
    if (key !== undefined) return { key, length };
  }
  return undefined;
}
