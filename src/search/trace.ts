import { present, wordsOf } from '../domain';
import type { Candidate, ReadWord, SearchTrace, SpellOut, WeighedTerm } from '../domain';
import { readLabel } from './examples';
import type { Lesson } from './examples';
import type { Ranked, Ranker, Seen } from './ranker';
import type { Question } from './read-question';
import type { Terms } from './read-terms';
import type { Repair } from './spelling';

/** A question on its way through the search. */
export interface Looked {
  question: Question;
  seen: Seen;
  /** Best first. */
  ranked: readonly Ranked[];
}

/** The parts of the search that read a question. */
export interface Readers {
  spellOut: SpellOut;
  repair: Repair;
  lessons: readonly Lesson[];
  ranker: Pick<Ranker, 'idf'>;
}

/** More than this is never looked at. */
const MAX_CANDIDATES = 8;

/** Tells how a question was read and what it was compared with. */
export function traceOf(
  text: string,
  { question: { lang, foreign, terms }, ranked }: Looked,
  { spellOut, repair, lessons, ranker }: Readers,
): Omit<SearchTrace, 'found'> {
  const readWord = (typed: string): ReadWord => ({
    typed,
    read: spellOut([typed], foreign ?? lang).map((word) => repair(word, terms.lang)),
  });
  return {
    words: wordsOf(text).map(readWord),
    terms: weighTerms(terms, ranker),
    candidates: ranked.slice(0, MAX_CANDIDATES).map((entry) => candidateOf(entry, lessons)),
  };
}

function weighTerms({ stems, glossed, concepts }: Terms, ranker: Readers['ranker']): WeighedTerm[] {
  const weigh = (kind: WeighedTerm['kind'], term: string, key = term): WeighedTerm => ({
    term,
    kind,
    ...present({ weight: ranker.idf(key) }),
  });
  return [
    ...[...new Set(stems)].map((stem) => weigh('stem', stem)),
    ...[...new Set(glossed)].map((stem) => weigh('gloss', stem)),
    ...concepts.map((concept) => weigh('idea', concept, `~${concept}`)),
  ];
}

function candidateOf(
  { label, belief, example, likeness, scores }: Ranked,
  lessons: readonly Lesson[],
): Candidate {
  const lesson = lessons[example ?? -1];
  const [head = 0, meaning = 0] = scores.heads;
  return {
    ...readLabel(label),
    belief,
    scores: { phrasings: scores.neighbours, head, meaning },
    ...(lesson && { nearest: { text: lesson.text, likeness, ...present({ faq: lesson.faq }) } }),
  };
}
