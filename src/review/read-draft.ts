import type { Draft } from '../domain';
import type { Folded, Span } from './fold';
import { fold } from './fold';
import type { Mark, Marks } from './marks';
import { NO_MARKS, createMarks } from './marks';
import type { Owner, PhraseBook } from './phrase-book';
import type { Pattern } from './phrases/compile';
import { matchAt } from './phrases/match';
import type { Detector, Reading } from './reading';
import type { Sentence } from './sentences';
import { findSentences } from './sentences';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import type { Topic } from './topics';
import { readTopics } from './topics';

export function readDraft(
  draft: Draft,
  book: PhraseBook,
  detectors: ReadonlyMap<string, Detector>,
): Reading {
  return new DraftReading(draft, book, detectors);
}

const NO_SENTENCE: Sentence = { from: 0, to: 0 };
const NO_IDS: readonly number[] = [];
const UNKNOWN = 0;
const YES = 1;
const NO = 2;
const NO_NAMES: readonly string[] = [];

/** A signal or phrase counts as not there while it is being worked out, so circles end. */
class DraftReading implements Reading {
  readonly folded: Folded;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly topics: ReadonlyMap<Topic, readonly number[]>;
  readonly #sentenceAt: Int32Array;
  /** Places at which a phrase's rarest word stands. */
  readonly #candidates: ReadonlyMap<number, readonly number[]>;
  readonly #touched: ReadonlyMap<string, Touched>;
  readonly #possible = new Map<string, boolean>();
  /** Whether each phrase may mark something, once it was asked. */
  readonly #may: Int8Array;
  readonly #signals = new Map<string, Marks>();
  readonly #phrases = new Map<number, Marks>();

  constructor(
    readonly draft: Draft,
    readonly book: PhraseBook,
    readonly detectors: ReadonlyMap<string, Detector>,
  ) {
    this.folded = fold(draft.text);
    this.text = this.folded.text;
    this.tokens = tokenize(this.text);
    this.sentences = findSentences(this.text, this.tokens);
    this.topics = readTopics(this.text, this.tokens);
    this.#sentenceAt = indexSentences(this.sentences, this.tokens.length);
    this.#candidates = book.index.candidates(this.tokens);
    this.#touched = touchedLexicons(book, this.#candidates.keys());
    this.#may = new Int8Array(book.patterns.length);
  }

  sentenceOf(token: number): Sentence {
    return this.sentences[this.#sentenceAt[token] ?? -1] ?? NO_SENTENCE;
  }

  marksOf(name: string): Marks {
    const known = this.#signals.get(name);
    if (known) return known;
    this.#signals.set(name, NO_MARKS);
    const detector = this.detectors.get(name);
    const listed = this.#listed(name);
    const marks = createMarks(
      detector ? [...toMarks(detector(this), this.tokens), ...listed] : listed,
    );
    this.#signals.set(name, marks);
    return marks;
  }

  phraseMarks(id: number): Marks {
    const known = this.#phrases.get(id);
    if (known) return known;
    const pattern = this.book.patterns[id];
    const places = this.#candidates.get(id);
    if (!pattern || (!places && pattern.anchorSignals.length === 0)) return NO_MARKS;
    this.#phrases.set(id, NO_MARKS);
    const found = this.#match(pattern, places ?? NO_IDS);
    if (found.length === 0) return NO_MARKS;
    const marks = createMarks(found);
    this.#phrases.set(id, marks);
    return marks;
  }

  mayMark(id: number): boolean {
    const known = this.#may[id];
    if (known !== UNKNOWN) return known === YES;
    const signals = this.book.patterns[id]?.anchorSignals ?? NO_NAMES;
    const may = this.#candidates.has(id) || signals.some((name) => this.#maySignal(name));
    this.#may[id] = may ? YES : NO;
    return may;
  }

  #maySignal(name: string): boolean {
    const known = this.#possible.get(name);
    if (known !== undefined) return known;
    this.#possible.set(name, false);
    const lexicon = this.book.lexicons.get(name);
    const possible =
      this.detectors.has(name) ||
      this.#touched.has(name) ||
      (lexicon?.signalled.some((id) => this.mayMark(id)) ?? false);
    this.#possible.set(name, possible);
    return possible;
  }

  /** What a lexicon's phrases mark, less what its exceptions touch. */
  #listed(name: string): readonly Mark[] {
    const lexicon = this.book.lexicons.get(name);
    if (!lexicon) return NO_MARKS.list;
    const { phrases, except } = this.#touched.get(name) ?? NOT_TOUCHED;
    if (phrases.length === 0 && lexicon.signalled.length === 0) return NO_MARKS.list;
    const found: Mark[] = [];
    for (const id of phrases) for (const mark of this.phraseMarks(id).list) found.push(mark);
    for (const id of lexicon.signalled) {
      for (const mark of this.phraseMarks(id).list) found.push(mark);
    }
    if (found.length === 0) return found;
    const exceptions = [...except, ...lexicon.exceptSignalled].map((id) => this.phraseMarks(id));
    return found.filter(({ from, to }) => !exceptions.some((marks) => marks.touches(from, to)));
  }

  #match(pattern: Pattern, places: readonly number[]): Mark[] {
    if (pattern.single) return places.map((at) => wordMark(at, this.tokens));
    const marks: Mark[] = [];
    for (const at of places) addMark(marks, matchAt(pattern, at, this));
    for (const name of pattern.anchorSignals) {
      let last = -1;
      for (const { from } of this.marksOf(name).list) {
        if (from !== last) addMark(marks, matchAt(pattern, from, this));
        last = from;
      }
    }
    return marks;
  }
}

function wordMark(at: number, tokens: readonly Token[]): Mark {
  const token = tokens[at];
  return { from: at, to: at + 1, start: token?.start ?? 0, end: token?.end ?? 0 };
}

function addMark(marks: Mark[], mark: Mark | undefined): void {
  if (mark) marks.push(mark);
}

/** A lexicon's phrases and exceptions that some word of the draft may begin. */
interface Touched {
  phrases: number[];
  except: number[];
}

const NO_OWNERS: readonly Owner[] = [];
const NOT_TOUCHED: Touched = { phrases: [], except: [] };

function touchedLexicons(book: PhraseBook, ids: Iterable<number>): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const id of ids) {
    for (const { lexicon, except } of book.owners[id] ?? NO_OWNERS) {
      let entry = touched.get(lexicon);
      if (!entry) touched.set(lexicon, (entry = { phrases: [], except: [] }));
      (except ? entry.except : entry.phrases).push(id);
    }
  }
  return touched;
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
