import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import { pairKey, sortAnchors } from './anchors';
import type { Anchors } from './anchors';
import { isTag } from './compile';
import type { Pattern } from './compile';
import { readNeeds } from './needs';
import { Tally } from './tally';
import type { Candidates, Owner } from './tally';
import { readTerms } from './terms';
import type { Terms } from './terms';

/** Finds the patterns worth trying on a text, at a cost that does not grow with their number. */
export interface PatternIndex {
  candidates(tokens: readonly Token[], sentences: readonly Sentence[]): Candidates;
}

export interface IndexedBook {
  patterns: readonly Pattern[];
  /** The sources that each pattern belongs to. */
  owners: readonly (readonly Owner[])[];
  /** One entry a source. */
  signalled: readonly unknown[];
}

export function indexPatterns(book: IndexedBook): PatternIndex {
  const terms = readTerms(book.patterns);
  const anchors = sortAnchors(book.patterns, terms);
  const tally = new Tally(book, readNeeds(book.patterns, terms));
  return {
    candidates(tokens, sentences) {
      tally.begin(tokens.length);
      const scan = new Scan(tokens, { terms, anchors, tally });
      for (const sentence of sentences) scan.read(sentence);
      return tally.candidates;
    },
  };
}

const NO_TERM = -1;

/** Looks each word of a text up once, a sentence at a time. */
class Scan {
  readonly #tokens: readonly Token[];
  readonly #terms: Terms;
  readonly #anchors: Anchors;
  readonly #tally: Tally;
  /** By token. */
  readonly #words: Int32Array;
  readonly #bases: Int32Array;
  /** Token and term in turn. */
  #prefixes: number[] = [];

  constructor(
    tokens: readonly Token[],
    { terms, anchors, tally }: { terms: Terms; anchors: Anchors; tally: Tally },
  ) {
    this.#tokens = tokens;
    this.#terms = terms;
    this.#anchors = anchors;
    this.#tally = tally;
    this.#words = new Int32Array(tokens.length);
    this.#bases = new Int32Array(tokens.length);
  }

  read({ from, to }: Sentence): void {
    this.#tally.beginSentence();
    this.#prefixes = [];
    for (let at = from; at < to; at += 1) this.#lookUp(at);
    let next = 0;
    for (let at = from; at < to; at += 1) {
      this.#noteWords(at, at + 1 < to);
      for (; this.#prefixes[next] === at; next += 2) {
        this.#noteTerm(this.#prefixes[next + 1] ?? NO_TERM, at);
      }
      this.#noteTags(at);
      this.#noteAll(this.#anchors.everywhere, at);
    }
  }

  #lookUp(at: number): void {
    const token = this.#tokens[at];
    if (!token) return;
    const { word, base } = token;
    this.#words[at] = this.#hear(at, word);
    this.#bases[at] = base === word ? NO_TERM : this.#hear(at, base);
    for (const { text, term } of this.#terms.prefixesOf(word)) {
      if (!word.startsWith(text)) continue;
      this.#tally.hear(at, term);
      this.#prefixes.push(at, term);
    }
  }

  #hear(at: number, word: string): number {
    const term = this.#terms.wordOf(word) ?? NO_TERM;
    if (term !== NO_TERM) this.#tally.hear(at, term);
    return term;
  }

  #noteWords(at: number, isFollowed: boolean): void {
    const [word, base] = [this.#words[at] ?? NO_TERM, this.#bases[at] ?? NO_TERM];
    if (isFollowed) this.#notePairs(at, this.#anchors.startsPair[word] ? word : base);
    this.#noteTerm(word, at);
    this.#noteTerm(base, at);
  }

  #notePairs(at: number, first: number): void {
    const { startsPair, pairs } = this.#anchors;
    if (!startsPair[first]) return;
    const [word, base] = [this.#words[at + 1] ?? NO_TERM, this.#bases[at + 1] ?? NO_TERM];
    const ids = pairs.get(pairKey(first, word)) ?? pairs.get(pairKey(first, base));
    if (ids) this.#noteAll(ids, at);
  }

  #noteTerm(term: number, at: number): void {
    if (term === NO_TERM) return;
    const { offsets, ids } = this.#anchors;
    const end = offsets[term + 1] ?? 0;
    for (let i = offsets[term] ?? 0; i < end; i += 1) this.#tally.note(ids[i] ?? 0, at);
  }

  #noteTags(at: number): void {
    const word = this.#tokens[at]?.word ?? '';
    if (word.length < 2 || !'#@'.includes(word.charAt(0))) return;
    for (const { tag, id } of this.#anchors.tags) if (isTag(word, tag)) this.#tally.note(id, at);
  }

  #noteAll(ids: readonly number[], at: number): void {
    for (const id of ids) this.#tally.note(id, at);
  }
}
