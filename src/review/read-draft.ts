import type { Draft } from '../domain';
import type { Folded, Span } from './fold';
import { fold } from './fold';
import type { Mark, Marks } from './marks';
import { NO_MARKS, createMarks } from './marks';
import type { PhraseBook, Signalled } from './phrase-book';
import type { Pattern } from './phrases/compile';
import { matchAt } from './phrases/match';
import type { Field } from './phrases/match';
import type { Candidate, Candidates } from './phrases/tally';
import type { TextTerms } from './phrases/text-terms';
import type { Detector, Reading } from './reading';
import type { Sentence } from './sentences';
import { findSentences } from './sentences';
import type { Sources } from './sources';
import { readSources } from './sources';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import type { Topic } from './topics';
import { readTopics } from './topics';

/** Makes the reader of drafts for a book and what is found by code. */
export function createReader(
  book: PhraseBook,
  detectors: ReadonlyMap<string, Detector>,
): (draft: Draft) => Reading {
  const sources = readSources(book, detectors);
  return (draft) => new DraftReading(draft, sources);
}

const NO_SENTENCE: Sentence = { from: 0, to: 0 };
const NO_CANDIDATES: readonly Candidate[] = [];

/** A source counts as marking nothing while its marks are worked out, so circles end. */
class DraftReading implements Reading, Field {
  readonly folded: Folded;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly topics: ReadonlyMap<Topic, readonly number[]>;
  readonly terms: TextTerms;
  readonly #sentenceAt: Int32Array;
  readonly #sources: Sources;
  readonly #candidates: Candidates;
  readonly #mayMark: Uint8Array;
  /** By source, once they were asked for. */
  readonly #marks: (Marks | undefined)[];

  constructor(
    readonly draft: Draft,
    sources: Sources,
  ) {
    this.folded = fold(draft.text);
    this.text = this.folded.text;
    this.tokens = tokenize(this.text);
    this.sentences = findSentences(this.text, this.tokens);
    this.topics = readTopics(this.text, this.tokens);
    this.#sentenceAt = indexSentences(this.sentences, this.tokens.length);
    this.#sources = sources;
    const { terms, candidates } = sources.index.look(this.tokens, this.sentences);
    this.terms = terms;
    this.#candidates = candidates;
    this.#mayMark = sources.mayMark(candidates);
    this.#marks = sources.unknown.slice();
  }

  sentenceOf(token: number): Sentence {
    return this.sentences[this.#sentenceAt[token] ?? -1] ?? NO_SENTENCE;
  }

  marksOf(name: string): Marks {
    const source = this.#sources.numberOf(name);
    return source === undefined ? NO_MARKS : this.sourceMarks(source);
  }

  sourceMarks(source: number): Marks {
    const known = this.#marks[source];
    if (known) return known;
    if (!this.mayMark(source)) return NO_MARKS;
    this.#marks[source] = NO_MARKS;
    const marks = this.#find(source);
    this.#marks[source] = marks;
    return marks;
  }

  mayMark(source: number): boolean {
    return this.#mayMark[source] === 1;
  }

  #find(source: number): Marks {
    const { aliases, detectors } = this.#sources;
    const alias = aliases[source];
    const same = alias === undefined ? undefined : this.sourceMarks(alias);
    if (same && areTight(same, this.tokens)) return same;
    const listed = this.#listed(source);
    const detector = detectors[source];
    return createMarks(detector ? [...toMarks(detector(this), this.tokens), ...listed] : listed);
  }

  /** What a source's phrases mark, less what its exceptions touch. */
  #listed(source: number): readonly Mark[] {
    const { phrases, except } = this.#sources.signalled[source] ?? NOT_SIGNALLED;
    const candidates = this.#candidates.phrases[source];
    if (!candidates && phrases.length === 0) return NO_MARKS.list;
    const found = this.#match(candidates ?? NO_CANDIDATES, phrases);
    const exceptions = found.length > 0 ? this.#candidates.except.get(source) : undefined;
    if (found.length === 0 || (!exceptions && except.length === 0)) return found;
    const marks = createMarks(this.#match(exceptions ?? NO_CANDIDATES, except));
    return found.filter(({ from, to }) => !marks.touches(from, to));
  }

  #match(candidates: readonly Candidate[], signalled: readonly number[]): Mark[] {
    const marks: Mark[] = [];
    const { patterns, singles } = this.#sources;
    for (const { id, places } of candidates) {
      if (singles[id]) for (const at of places) marks.push(wordMark(at, this.tokens));
      else this.#matchPlaces(patterns[id], places, marks);
    }
    for (const id of signalled) {
      const pattern = patterns[id];
      if (pattern) this.#matchSignals(pattern, marks);
    }
    return marks;
  }

  #matchPlaces(pattern: Pattern | undefined, places: readonly number[], marks: Mark[]): void {
    if (pattern) for (const at of places) addMark(marks, matchAt(pattern, at, this));
  }

  #matchSignals(pattern: Pattern, marks: Mark[]): void {
    for (const source of pattern.anchorSignals) {
      let last = -1;
      for (const { from } of this.sourceMarks(source).list) {
        if (from !== last) addMark(marks, matchAt(pattern, from, this));
        last = from;
      }
    }
  }
}

function wordMark(at: number, tokens: readonly Token[]): Mark {
  const token = tokens[at];
  return { from: at, to: at + 1, start: token?.start ?? 0, end: token?.end ?? 0 };
}

function addMark(marks: Mark[], mark: Mark | undefined): void {
  if (mark) marks.push(mark);
}

const NOT_SIGNALLED: Signalled = { phrases: [], except: [] };

/** Each mark reaches from the start of a token to the end of one, and no two start at the same. */
function areTight({ list }: Marks, tokens: readonly Token[]): boolean {
  let last = -1;
  for (const { from, to, start, end } of list) {
    if (from === last || tokens[from]?.start !== start || tokens[to - 1]?.end !== end) return false;
    last = from;
  }
  return true;
}

function indexSentences(sentences: readonly Sentence[], size: number): Int32Array {
  const at = new Int32Array(size);
  sentences.forEach(({ from, to }, i) => at.fill(i, from, to));
  return at;
}
/** Gives each span the tokens that it touches; spans without one are left out. */
function toMarks(spans: readonly Span[], tokens: readonly Token[]): Mark[] {
  if (spans.length === 0) return [];
  const marks: Mark[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    from = skip(tokens, from, (token) => token.end <= start);
    const to = skip(tokens, from, (token) => token.start < end);
    if (to > from) marks.push({ from, to, start, end });
  }
  return marks;
}

/** The first token from `at` on that is not to be skipped. */
function skip(tokens: readonly Token[], at: number, passes: (token: Token) => boolean): number {
  let next = at;
  for (let token = tokens[next]; token && passes(token); token = tokens[next]) next += 1;
  return next;
}
