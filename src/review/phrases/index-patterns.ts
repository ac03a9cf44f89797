import type { Token } from '../tokens';
import type { Pattern, Tag } from './compile';
import { firstSlots, isTag, pairsOf } from './compile';

/** A source that a pattern belongs to, as one of its phrases or of its exceptions. */
export interface Owner {
  source: number;
  except: boolean;
}

/** A pattern that may hold, with the places of its anchor, in order. */
export interface Candidate {
  pattern: Pattern;
  places: number[];
}

/** By source: its candidates; a source without one is left out. */
export interface Candidates {
  phrases: readonly (Candidate[] | undefined)[];
  except: ReadonlyMap<number, Candidate[]>;
}

/** Finds the patterns worth trying on a text, at a cost that does not grow with their number. */
export interface PatternIndex {
  candidates(tokens: readonly Token[]): Candidates;
}
export function indexPatterns(book: IndexedBook): PatternIndex {
  const tables = sortAnchors(book.patterns);
  const tally = new Tally(book);
  return {
    candidates(tokens) {
      tally.begin();
      tokens.forEach((token, at) => noteToken(tally, tables, { token, next: tokens[at + 1], at }));
      return tally.candidates;
    },
  };
}

interface IndexedBook {
  patterns: readonly Pattern[];
  owners: readonly (readonly Owner[])[];
  signalled: readonly unknown[];
}

/** Numbers of patterns by what their anchor begins with. */
interface Tables {
  words: Map<string, WordEntry>;
  /** By their first letters: few words share these with a prefix. */
  prefixes: Map<number, Prefix[]>;
  shortPrefixes: Prefix[];
  tags: { tag: Tag; id: number }[];
  everywhere: number[];
}

/** Patterns that begin with a word, and those that begin with it and a second one. */
interface WordEntry {
  ids: number[];
  seconds: Map<string, number[]> | undefined;
}

interface Prefix {
  prefix: string;
  ids: number[];
}

function sortAnchors(patterns: readonly Pattern[]): Tables {
  const words = new Map<string, WordEntry>();
  const prefixes = new Map<string, number[]>();
  const tags: Tables['tags'] = [];
  const everywhere: number[] = [];
  const entryOf = (word: string): WordEntry => {
    let entry = words.get(word);
    if (!entry) words.set(word, (entry = { ids: [], seconds: undefined }));
    return entry;
  };
  patterns.forEach(({ anchor }, id) => {
    for (const [first, second] of pairsOf(anchor)) {
      push((entryOf(first).seconds ??= new Map()), second, id);
    }
    for (const slot of firstSlots(anchor)) {
      for (const word of slot.words) pushTo(entryOf(word).ids, id);
      for (const prefix of slot.prefixes) push(prefixes, prefix, id);
      for (const tag of slot.tags) tags.push({ tag, id });
      if (slot.any) everywhere.push(id);
    }
  });
  return { words, tags, everywhere, ...byHead(prefixes) };
}

function byHead(all: ReadonlyMap<string, number[]>): Pick<Tables, 'prefixes' | 'shortPrefixes'> {
  const prefixes = new Map<number, Prefix[]>();
  const shortPrefixes: Prefix[] = [];
  for (const [prefix, ids] of all) {
    if (prefix.length < HEAD) {
      shortPrefixes.push({ prefix, ids });
      continue;
    }
    const sharing = prefixes.get(headOf(prefix));
    if (sharing) sharing.push({ prefix, ids });
    else prefixes.set(headOf(prefix), [{ prefix, ids }]);
  }
  return { prefixes, shortPrefixes };
}

const HEAD = 3;

/** The first three letters as one number: quicker than a string of its own. */
function headOf(word: string): number {
  return (word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)) * 0x10000 + word.charCodeAt(2);
}

/** One phrase begins at so many places only in a text made to keep us busy. */
const MOST_PLACES = 1_000;

/** Collects the candidates of one text at a time. Between texts it keeps numbers only. */
class Tally {
  candidates: { phrases: (Candidate[] | undefined)[]; except: Map<number, Candidate[]> };
  readonly #book: IndexedBook;
  #text = 0;
  /** By pattern: the text in which it was last noted, and what was noted. */
  readonly #lastText: Uint32Array;
  readonly #last: (Candidate | undefined)[];

  constructor(book: IndexedBook) {
    this.#book = book;
    this.#lastText = new Uint32Array(book.patterns.length);
    this.#last = book.patterns.map(() => undefined);
    this.candidates = { phrases: [], except: new Map() };
  }

  begin(): void {
    this.#text += 1;
    this.candidates = {
      phrases: new Array<Candidate[] | undefined>(this.#book.signalled.length),
      except: new Map(),
    };
  }

  noteAll(ids: readonly number[], at: number): void {
    for (const id of ids) this.note(id, at);
  }

  note(id: number, at: number): void {
    const known = this.#lastText[id] === this.#text ? this.#last[id] : undefined;
    if (!known) this.#enter(id, at);
    else if (known.places.length < MOST_PLACES) pushTo(known.places, at);
  }

  #enter(id: number, at: number): void {
    const { patterns, owners } = this.#book;
    const pattern = patterns[id];
    if (!pattern) return;
    const candidate = { pattern, places: [at] };
    this.#lastText[id] = this.#text;
    this.#last[id] = candidate;
    const { phrases, except } = this.candidates;
    for (const owner of owners[id] ?? []) {
      const list = owner.except ? except.get(owner.source) : phrases[owner.source];
      if (list) list.push(candidate);
      else if (owner.except) except.set(owner.source, [candidate]);
      else phrases[owner.source] = [candidate];
    }
  }
}

interface Place {
  token: Token;
  next: Token | undefined;
  at: number;
}

function noteToken(tally: Tally, tables: Tables, { token, next, at }: Place): void {
  const { word, base } = token;
  const entry = tables.words.get(word);
  const bare = base === word ? undefined : tables.words.get(base);
  const seconds = next && (entry?.seconds ?? bare?.seconds);
  const pairs = seconds && (seconds.get(next.word) ?? seconds.get(next.base));
  if (pairs) tally.noteAll(pairs, at);
  if (entry) tally.noteAll(entry.ids, at);
  if (bare) tally.noteAll(bare.ids, at);
  notePrefixes(tally, tables, { word, at });
  if (word.length > 1 && '#@'.includes(word.charAt(0))) {
    for (const { tag, id } of tables.tags) if (isTag(word, tag)) tally.note(id, at);
  }
  tally.noteAll(tables.everywhere, at);
}

function notePrefixes(
  tally: Tally,
  { prefixes, shortPrefixes }: Tables,
  { word, at }: { word: string; at: number },
): void {
  for (const { prefix, ids } of shortPrefixes) if (word.startsWith(prefix)) tally.noteAll(ids, at);
  if (word.length < HEAD) return;
  const sharing = prefixes.get(headOf(word));
  if (!sharing) return;
  for (const { prefix, ids } of sharing) if (word.startsWith(prefix)) tally.noteAll(ids, at);
}

function push(map: Map<string, number[]>, key: string, id: number): void {
  const ids = map.get(key);
  if (ids) pushTo(ids, id);
  else map.set(key, [id]);
}

function pushTo(list: number[], value: number): void {
  if (list.at(-1) !== value) list.push(value);
}
