import { deserialize, serialize } from 'node:v8';
import { mapInSteps, wordsOf } from '../domain';
import type { Locale, SpellOut, Steps } from '../domain';
import { readLabel } from './examples';
import type { Lesson } from './examples';
import type { SearchLexicon } from './lexicon';
import type { HeadIndex } from './head';
import { createViews } from './ranker';
import type { ReadTerms, Terms } from './read-terms';
import { trainRanker } from './train-ranker';
import type { Example, RankerIndex } from './train-ranker';
import { trainVerdicts } from './verdicts';
import type { Decided } from './verdicts';
import type { WordVectors } from './word-vectors';

/** Everything that the search learns from the knowledge and that takes long to learn. */
export interface SearchIndex {
  /** The vocabulary, and how often the knowledge has each word. */
  words: ReadonlyMap<string, number>;
  ranker: RankerIndex;
  /** Absent where the ranker has no head. */
  verdicts?: HeadIndex;
}

const STRIDE = 200;

export function* trainSearch(
  lessons: readonly Lesson[],
  { lexicon, spellOut, readTerms, vectors, clauses }: Teaching,
): Steps<SearchIndex> {
  const read = (text: string, lang: Locale): Terms =>
    readTerms(spellOut(wordsOf(text), lang), lang);
  const terms = yield* mapInSteps(lessons, STRIDE, ({ text, lang }) => read(text, lang));
  const readTitle = createTitleReader(read);
  const examples = lessons.map((lesson, i) => toExample(lesson, terms[i]!, readTitle));
  yield;
  const words = countWords(terms, lexicon);
  const ranker = yield* trainRanker(examples, vectors);
  const views = createViews(ranker, vectors);
  if (views.length === 0) return { words, ranker };
  const decided = lessons.flatMap((lesson, i) => decidedBy(lesson, terms[i]!));
  return { words, ranker, verdicts: yield* trainVerdicts(decided, { clauses, views }) };
}

export function writeIndex(index: SearchIndex): Uint8Array {
  return serialize(index);
}

/** Reads what `writeIndex` of the same code wrote; whoever stores the bytes has to know that it did. */
export function readIndex(bytes: Uint8Array): SearchIndex {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return deserialize(bytes) as SearchIndex;
}

interface Teaching {
  /** Every clause, in the order of the knowledge. */
  clauses: readonly string[];
  lexicon: SearchLexicon;
  spellOut: SpellOut;
  readTerms: ReadTerms;
  vectors: WordVectors | undefined;
}

function decidedBy({ label, verdict, weight }: Lesson, terms: Terms): Decided[] {
  const { kind, id } = readLabel(label);
  return kind === 'clause' && verdict ? [{ terms, clause: id, verdict, weight }] : [];
}

function toExample(
  { lang, title, meaningOnly, label, also, weight }: Lesson,
  terms: Terms,
  readTitle: ReadTitle,
): Example {
  return {
    label,
    weight,
    terms: meaningOnly ? { ...terms, words: [], stems: [] } : terms,
    ...(also && { also }),
    ...(title !== undefined && { title: readTitle(title, lang) }),
  };
}

type ReadTitle = (title: string, lang: Locale) => Terms;

/** A clause has one title and many phrasings: each title is read once. */
function createTitleReader(readTitle: ReadTitle): ReadTitle {
  const read = new Map<string, Terms>();
  return (title, lang) => {
    const terms = read.get(`${lang} ${title}`) ?? readTitle(title, lang);
    read.set(`${lang} ${title}`, terms);
    return terms;
  };
}

function countWords(
  texts: readonly Terms[],
  { synonyms, languages }: SearchLexicon,
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string): unknown => counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const { words } of texts) words.forEach(count);
  for (const phrases of [...Object.values(synonyms), ...Object.values(languages)]) {
    for (const phrase of phrases) phrase.match(/[\p{L}]+(?![\p{L}*])/gu)?.forEach(count);
  }
  return counts;
}
