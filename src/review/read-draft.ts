import type { Draft } from '../domain';
import type { Span } from './fold';
import { fold } from './fold';
import type { Mark, Marks } from './marks';
import { NO_MARKS, createMarks } from './marks';
import type { PhraseBook } from './phrase-book';
import { matchAt } from './phrases/match';
import type { Detector, Reading } from './reading';
import type { Sentence } from './sentences';
import { findSentences } from './sentences';
import type { Token } from './tokens';
import { tokenize } from './tokens';
import { readTopics } from './topics';

const NO_SENTENCE: Sentence = { from: 0, to: 0 };
const NO_IDS: readonly number[] = [];

export function readDraft(
  draft: Draft,
  book: PhraseBook,
  detectors: ReadonlyMap<string, Detector>,
): Reading {
  const folded = fold(draft.text);
  const { text } = folded;
  const tokens = tokenize(text);
  const sentences = findSentences(text, tokens);
  const sentenceAt = indexSentences(sentences, tokens.length);
  const candidates = book.index.candidates(tokens);
  const touched = touchedLexicons(book, candidates.keys());
  const signals = new Map<string, Marks>();
  const phrases = new Map<number, Marks>();
  const reading: Reading = {
    draft,
    folded,
    text,
    tokens,
    sentences,
    topics: readTopics(text, tokens),
    sentenceOf: (token) => sentences[sentenceAt[token] ?? -1] ?? NO_SENTENCE,
    marksOf,
    phraseMarks,
  };
  return reading;

  /** While a signal is being worked out it counts as not there, so circles end. */
  function marksOf(name: string): Marks {
    const known = signals.get(name);
    if (known) return known;
    signals.set(name, NO_MARKS);
    const found = detected(name);
    addListed(name, found);
    const marks = createMarks(found);
    signals.set(name, marks);
    return marks;
  }

  function phraseMarks(id: number): Marks {
    const known = phrases.get(id);
    if (known) return known;
    const pattern = book.patterns[id];
    if (!pattern || (pattern.anchorSignals.length === 0 && !candidates.has(id))) return NO_MARKS;
    phrases.set(id, NO_MARKS);
    const marks = createMarks(matchPhrase(id));
    phrases.set(id, marks);
    return marks;
  }

  function detected(name: string): Mark[] {
    const spans = detectors.get(name)?.(reading);
    return spans && spans.length > 0 ? toMarks(spans, tokens) : [];
  }

  function addListed(name: string, found: Mark[]): void {
    const lexicon = book.lexicons.get(name);
    if (!lexicon) return;
    const own = touched.get(name);
    const listed: Mark[] = [];
    for (const id of own?.phrases ?? NO_IDS) listed.push(...phraseMarks(id).list);
    for (const id of lexicon.signalled) listed.push(...phraseMarks(id).list);
    if (listed.length === 0) return;
    const exceptions = [...(own?.except ?? NO_IDS), ...lexicon.exceptSignalled].map(phraseMarks);
    for (const mark of listed) {
      if (!exceptions.some((marks) => marks.touches(mark.from, mark.to))) found.push(mark);
    }
  }

  function matchPhrase(id: number): Mark[] {
    const pattern = book.patterns[id];
    if (!pattern) return [];
    const marks: Mark[] = [];
    const places = candidates.get(id) ?? NO_IDS;
    if (pattern.single) return places.map((at) => wordMark(at, tokens));
    for (const at of places) addMark(marks, matchAt(pattern, at, reading));
    for (const name of pattern.anchorSignals) {
      for (const { from } of marksOf(name).list) addMark(marks, matchAt(pattern, from, reading));
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

interface Touched {
  phrases: number[];
  except: number[];
}

/** For each lexicon, which of its phrases some word of the draft may begin. */
function touchedLexicons(book: PhraseBook, ids: Iterable<number>): ReadonlyMap<string, Touched> {
  const touched = new Map<string, Touched>();
  for (const id of ids) {
    for (const { lexicon, except } of book.owners.get(id) ?? []) {
      const entry = touched.get(lexicon) ?? { phrases: [], except: [] };
      entry[except ? 'except' : 'phrases'].push(id);
      touched.set(lexicon, entry);
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
export function toMarks(spans: readonly Span[], tokens: readonly Token[]): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) from += 1;
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? end) < end) to += 1;
    if (to > from) marks.push({ from, to, start, end });
  }
  return marks;
}
