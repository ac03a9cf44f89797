import { createPhraseFinder } from '../domain';
import type { Locale } from '../domain';
import { createGlossary } from './glosses';
import type { SearchLexicon } from './lexicon';
import type { Repair } from './spelling';
import { createStemmer } from './stemmers';

/** A text as the search sees it. */
export interface Terms {
  lang: Locale;
  words: readonly string[];
  /** Stem of each word, in order. */
  stems: readonly string[];
  /** The words in English: the same ones, or word-by-word glosses. */
  english: readonly string[];
  /** English stems that a gloss adds to the stems. */
  glossed: readonly string[];
  /** Ideas named in the text, each once, in order. */
  concepts: readonly string[];
}

export type ReadTerms = (words: readonly string[], language: string, repair?: Repair) => Terms;

/** Makes the reader of words with chat spellings written out: their stems, and the ideas that several can name. */
export function createTermReader({
  synonyms,
  glosses,
  languages,
}: Pick<SearchLexicon, 'synonyms' | 'glosses' | 'languages'>): ReadTerms {
  const findConcepts = createPhraseFinder(
    Object.entries(synonyms).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => [phrase, concept] as const),
    ),
  );
  const toEnglish = createGlossary(glosses, languages);
  const stemmers = { en: createStemmer('en'), es: createStemmer('es'), fr: createStemmer('fr') };
  return (read, language, repair) => {
    const lang = spoken(language);
    const words = repair ? read.map((word) => repair(word, lang)) : read;
    const english = toEnglish(words, lang);
    const glossed = lang === 'en' ? [] : english.filter((word) => !words.includes(word));
    const ideas = [words, ...(glossed.length > 0 ? [english] : [])].flatMap(findConcepts);
    return {
      lang,
      words,
      stems: words.map(stemmers[lang]),
      english,
      glossed: glossed.map(stemmers.en),
      concepts: [...new Set(ideas.map(({ value }) => value))],
    };
  };
}

function spoken(language: string): Locale {
  return language === 'es' || language === 'fr' ? language : 'en';
}
