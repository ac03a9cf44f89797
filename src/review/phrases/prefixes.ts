/** A beginning of words that some phrase asks for. */
export interface Prefix {
  text: string;
  term: number;
}

const NONE: readonly Prefix[] = [];

/**
 * Makes the finder of beginnings that a word may have. They are sorted by their first letters, which
 * few words share with one.
 */
export function indexPrefixes(
  prefixes: ReadonlyMap<string, number>,
): (word: string) => readonly Prefix[] {
  const byHead = new Map<number, Prefix[]>();
  const short = new Map<number, Prefix[]>();
  for (const [text, term] of prefixes) {
    if (text.length < HEAD) push(short, text.charCodeAt(0), { text, term });
    else push(byHead, headOf(text), { text, term });
  }
  // One look has to find all of them.
  for (const list of byHead.values()) {
    list.push(...(short.get(list[0]?.text.charCodeAt(0) ?? 0) ?? NONE));
  }
  return (word) => byHead.get(headOf(word)) ?? short.get(word.charCodeAt(0)) ?? NONE;
}

const HEAD = 3;

/** The first three letters as one number: quicker than a string of its own. */
function headOf(word: string): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 + word.charCodeAt(2);
}

function push(map: Map<number, Prefix[]>, key: number, prefix: Prefix): void {
  const list = map.get(key);
  if (list) list.push(prefix);
  else map.set(key, [prefix]);
}
