import type { Pattern, Slot } from './compile';

/** The words and beginnings of words that phrases ask for, by number. */
export interface Terms {
  readonly size: number;
  wordOf(word: string): number | undefined;
  prefixOf(prefix: string): number | undefined;
  /** Beginnings that a word may have. */
  prefixesOf(word: string): readonly Prefix[];
}

export interface Prefix {
  text: string;
  term: number;
}

const NO_PREFIXES: readonly Prefix[] = [];

export function readTerms(patterns: readonly Pattern[]): Terms {
  const words = new Map<string, number>();
  const prefixes = new Map<string, number>();
  const size = (): number => words.size + prefixes.size;
  for (const slot of patterns.flatMap(slotsOf)) {
    for (const word of slot.words) if (!words.has(word)) words.set(word, size());
    for (const prefix of slot.prefixes) if (!prefixes.has(prefix)) prefixes.set(prefix, size());
  }
  const { byHead, short } = sortPrefixes(prefixes);
  return {
    size: size(),
    wordOf: (word) => words.get(word),
    prefixOf: (prefix) => prefixes.get(prefix),
    prefixesOf: (word) => byHead.get(headOf(word)) ?? short.get(word.charCodeAt(0)) ?? NO_PREFIXES,
  };
}

/** All slots of a pattern, also those inside others. */
export function slotsOf({ before, anchor, after }: Pattern): Slot[] {
  const open: Slot[] = [anchor];
  for (const step of [...before, ...after]) if (step.kind === 'slot') open.push(step);
  for (const slot of open) open.push(...slot.sequences.flat());
  return open;
}

/**
 * Beginnings by their first letters: few words share these with one. A list by three letters has the
 * shorter ones too.
 */
function sortPrefixes(prefixes: ReadonlyMap<string, number>): {
  byHead: ReadonlyMap<number, Prefix[]>;
  short: ReadonlyMap<number, Prefix[]>;
} {
  const byHead = new Map<number, Prefix[]>();
  const short = new Map<number, Prefix[]>();
  const all = [...prefixes].map(([text, term]) => ({ text, term }));
  for (const prefix of all) {
    if (prefix.text.length < HEAD) push(short, prefix.text.charCodeAt(0), prefix);
    else push(byHead, headOf(prefix.text), prefix);
  }
  for (const [, list] of byHead) {
    const [first] = list;
    list.push(...(short.get(first?.text.charCodeAt(0) ?? 0) ?? []));
  }
  return { byHead, short };
}

function push(map: Map<number, Prefix[]>, key: number, prefix: Prefix): void {
  const list = map.get(key);
  if (list) list.push(prefix);
  else map.set(key, [prefix]);
}

const HEAD = 3;

/** The first three letters as one number: quicker than a string of its own. */
function headOf(word: string): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 + word.charCodeAt(2);
}
