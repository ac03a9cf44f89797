import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import { pairKey, sortAnchors } from './anchors';
import type { Anchors } from './anchors';
import { isTag } from './compile';
import type { Pattern } from './compile';
import { readNeeds } from './needs';
import { Tally } from './tally';
import type { Candidates, Owner } from './tally';
import type { Terms } from './terms';
import { NO_TERM, createTermReader } from './text-terms';
import type { TextTerms } from './text-terms';

/** Finds the patterns worth trying on a text, at a cost that does not grow with their number. */
export interface PatternIndex {
  look(tokens: readonly Token[], sentences: readonly Sentence[]): Looked;
}

interface Looked {
  terms: TextTerms;
  candidates: Candidates;
}

export interface IndexedBook {
  patterns: readonly Pattern[];
  terms: Terms;
  /** The sources that each pattern belongs to. */
  owners: readonly (readonly Owner[])[];
  /** One entry a source. */
  signalled: readonly unknown[];
}

export function indexPatterns(book: IndexedBook): PatternIndex {
  const readTerms = createTermReader(book.terms);
  const anchors = sortAnchors(book.patterns, book.terms);
  const tally = new Tally(book, readNeeds(book.patterns));
  return {
    look(tokens, sentences) {
      const terms = readTerms(tokens, sentences);
      const scan = new Scan({ tokens, terms }, anchors, tally);
      const candidates = tally.collect(terms, () => {
        for (const sentence of sentences) scan.noteIn(sentence);
      });
      return { terms, candidates };
    },
  };
}

interface ReadText {
  tokens: readonly Token[];
  terms: TextTerms;
}

/** Notes the patterns whose anchor may begin at each token. */
class Scan {
  readonly #tokens: readonly Token[];
  readonly #terms: TextTerms;
  readonly #anchors: Anchors;
  readonly #tally: Tally;

  constructor({ tokens, terms }: ReadText, anchors: Anchors, tally: Tally) {
    this.#tokens = tokens;
    this.#terms = terms;
    this.#anchors = anchors;
    this.#tally = tally;
  }

  noteIn({ from, to }: Sentence): void {
    for (let at = from; at < to; at += 1) {
      this.#noteWords(at, at + 1 < to);
      for (const term of this.#terms.prefixesAt(at)) this.#noteTerm(term, at);
      this.#noteTags(at);
      this.#noteAll(this.#anchors.everywhere, at);
    }
  }

  #noteWords(at: number, isFollowed: boolean): void {
    const [word, base] = [this.#terms.wordAt(at), this.#terms.baseAt(at)];
    if (isFollowed) this.#notePairs(at, this.#anchors.startsPair[word] ? word : base);
    this.#noteTerm(word, at);
    this.#noteTerm(base, at);
  }

  #notePairs(at: number, first: number): void {
    const { startsPair, pairs } = this.#anchors;
    if (!startsPair[first]) return;
    const [word, base] = [this.#terms.wordAt(at + 1), this.#terms.baseAt(at + 1)];
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
