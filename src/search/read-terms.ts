import { createPhraseFinder } from '../domain';
import type { Locale, ReadWords } from '../domain';
import type { SearchLexicon } from './lexicon';
import type { Repair } from './spelling';
import { createStemmer } from './stemmers';

/** A text as the search sees it. */
export interface Terms {
  lang: Locale;
  words: readonly string[];
  /** Stem of each word, in order. */
  stems: readonly string[];
  /** Ideas named in the text, each once, in order. */
  concepts: readonly string[];
}

export type ReadTerms = (text: string, language: string, repair?: Repair) => Terms;

/** Makes the reader of texts: words, stems and the ideas that several words can name. */
export function createTermReader(
  readWords: ReadWords,
  synonyms: SearchLexicon['synonyms'],
): ReadTerms {
  const findConcepts = createPhraseFinder(
    Object.entries(synonyms).flatMap(([concept, phrases]) =>
      phrases.map((phrase) => [phrase, concept] as const),
    ),
  );
  const stemmers = { en: createStemmer('en'), es: createStemmer('es'), fr: createStemmer('fr') };
  return (text, language, repair) => {
    const lang = spoken(language);
    const read = readWords(text, language);
    const words = repair ? read.map((word) => repair(word, lang)) : read;
    const concepts = findConcepts(words).map(({ value }) => value);
    return { lang, words, stems: words.map(stemmers[lang]), concepts: [...new Set(concepts)] };
  };
}

function spoken(language: string): Locale {
  return language === 'es' || language === 'fr' ? language : 'en';
}
