import type { Token } from '../tokens';
import type { Pattern, Tag } from './compile';
import { firstSlots, isTag, pairsOf } from './compile';

/** Finds the patterns worth trying on a text, at a cost that does not grow with their number. */
export interface PatternIndex {
  /** For each pattern that may hold: the places of its anchor, in order. */
  candidates(tokens: readonly Token[]): ReadonlyMap<number, readonly number[]>;
}

export function indexPatterns(patterns: readonly Pattern[]): PatternIndex {
  const tables = sortAnchors(patterns);
  const findPrefixed = indexPrefixes(tables.prefixes);
  return {
    candidates(tokens) {
      const found = new Map<number, number[]>();
      tokens.forEach((token, at) => {
        notePairs(found, tables, { token, next: tokens[at + 1], at });
        note(found, tables.words.get(token.word), at);
        if (token.base !== token.word) note(found, tables.words.get(token.base), at);
        findPrefixed(token.word, (ids) => note(found, ids, at));
        noteTags(found, tables, { token, at });
        note(found, tables.everywhere, at);
      });
      return found;
    },
  };
}

/** Numbers of patterns by what their anchor begins with. */
interface Tables {
  words: Map<string, number[]>;
  /** By first word, then by second. */
  pairs: Map<string, Map<string, number[]>>;
  prefixes: Map<string, number[]>;
  tags: { tag: Tag; ids: number[] }[];
  everywhere: number[];
}

function sortAnchors(patterns: readonly Pattern[]): Tables {
  const tables: Tables = {
    words: new Map(),
    pairs: new Map(),
    prefixes: new Map(),
    tags: [],
    everywhere: [],
  };
  patterns.forEach(({ anchor }, id) => {
    for (const [first, second] of pairsOf(anchor)) {
      const seconds = tables.pairs.get(first) ?? new Map<string, number[]>();
      push(seconds, second, id);
      tables.pairs.set(first, seconds);
    }
    for (const slot of firstSlots(anchor)) {
      for (const word of slot.words) push(tables.words, word, id);
      for (const prefix of slot.prefixes) push(tables.prefixes, prefix, id);
      for (const tag of slot.tags) tables.tags.push({ tag, ids: [id] });
      if (slot.any) tables.everywhere.push(id);
    }
  });
  return tables;
}

type Found = Map<number, number[]>;

function notePairs(
  found: Found,
  { pairs }: Tables,
  { token, next, at }: { token: Token; next: Token | undefined; at: number },
): void {
  const seconds = next && (pairs.get(token.word) ?? pairs.get(token.base));
  if (seconds) note(found, seconds.get(next.word) ?? seconds.get(next.base), at);
}

function noteTags(
  found: Found,
  { tags }: Tables,
  { token: { word }, at }: { token: Token; at: number },
): void {
  if (word.length < 2 || !'#@'.includes(word.charAt(0))) return;
  for (const { tag, ids } of tags) if (isTag(word, tag)) note(found, ids, at);
}

/** Makes the finder of patterns whose anchor begins as a word does. */
function indexPrefixes(
  prefixes: ReadonlyMap<string, readonly number[]>,
): (word: string, visit: (ids: readonly number[] | undefined) => void) => void {
  const short = lengthsOf(prefixes, (length) => length < HEAD);
  const long = lengthsOf(prefixes, (length) => length >= HEAD);
  const heads = new Set([...prefixes.keys()].map(headOf));
  return (word, visit) => {
    for (const length of short) visit(prefixes.get(word.slice(0, length)));
    if (word.length < HEAD || !heads.has(headOf(word))) return;
    for (const length of long) {
      if (length > word.length) return;
      visit(prefixes.get(word.slice(0, length)));
    }
  };
}

/** Prefixes are looked up by their first letters first: few words share these with one. */
const HEAD = 3;

/** The first three letters as one number: quicker than a string of its own. */
function headOf(word: string): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 + word.charCodeAt(2);
}

function lengthsOf(
  prefixes: ReadonlyMap<string, unknown>,
  fits: (length: number) => boolean,
): number[] {
  const lengths = [...prefixes.keys()].map(({ length }) => length).filter(fits);
  return [...new Set(lengths)].toSorted((a, b) => a - b);
}

/** One phrase begins at so many places only in a text made to keep us busy. */
const MOST_PLACES = 1_000;

function note(found: Map<number, number[]>, ids: readonly number[] | undefined, at: number): void {
  if (!ids) return;
  for (const id of ids) {
    const places = found.get(id);
    if (!places) found.set(id, [at]);
    else if (places.length < MOST_PLACES && places.at(-1) !== at) places.push(at);
  }
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}
