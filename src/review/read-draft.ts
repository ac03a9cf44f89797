import type { Draft } from '../domain';
import type { Span } from './fold';
import { fold } from './fold';
import type { Mark, Marks } from './marks';
import { NO_MARKS, createMarks } from './marks';
import type { PhraseBook } from './phrase-book';
import { anchorSignals } from './phrases/index-patterns';
import { matchAt } from './phrases/match';
import type { Detector, Reading } from './reading';
import type { Sentence } from './sentences';
import { findSentences } from './sentences';
import type { Token } from './tokens';
import { tokenize } from './tokens';

const NO_SENTENCE: Sentence = { from: 0, to: 0 };

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
  const signals = new Map<string, Marks>();
  const phrases = new Map<number, Marks>();
  const reading: Reading = {
    draft,
    folded,
    text,
    tokens,
    sentences,
    sentenceOf: (token) => sentences[sentenceAt[token] ?? -1] ?? NO_SENTENCE,
    marksOf: (name) => remembered(signals, name, () => resolve(name)),
    phraseMarks: (id) => remembered(phrases, id, () => matchPhrase(id)),
  };
  return reading;

  function resolve(name: string): Marks {
    const detector = detectors.get(name);
    const lexicon = book.lexicons.get(name);
    const spans = detector ? createMarks(toMarks(detector(reading), tokens)).list : [];
    if (!lexicon) return createMarks(spans);
    const except = lexicon.except.map(reading.phraseMarks);
    const found = lexicon.phrases.flatMap((id) => reading.phraseMarks(id).list);
    const kept = found.filter(({ from, to }) => !except.some((marks) => marks.touches(from, to)));
    return createMarks([...spans, ...kept]);
  }

  function matchPhrase(id: number): Marks {
    const pattern = book.patterns[id];
    if (!pattern) return NO_MARKS;
    const places = candidates.get(id) ?? [];
    const signalled = anchorSignals(pattern).flatMap((name) =>
      reading.marksOf(name).list.map(({ from }) => from),
    );
    const marks: Mark[] = [];
    for (const at of new Set([...places, ...signalled])) {
      const mark = matchAt(pattern, at, reading);
      if (mark) marks.push(mark);
    }
    return createMarks(marks);
  }
}

/** Answers each key once. While a key is being worked out it counts as not there, so circles end. */
function remembered<K>(memory: Map<K, Marks>, key: K, work: () => Marks): Marks {
  const known = memory.get(key);
  if (known) return known;
  memory.set(key, NO_MARKS);
  const marks = work();
  memory.set(key, marks);
  return marks;
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
