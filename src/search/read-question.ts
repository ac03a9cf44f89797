import { wordsOf } from '../domain';
import type { Locale, SpellOut } from '../domain';
import { createLanguageDetector } from './detect-language';
import type { SearchLexicon } from './lexicon';
import type { ReadTerms, Terms } from './read-terms';
import type { Repair } from './spelling';

/** A question as it was read. */
export interface Question {
  lang: Locale;
  /** Set when the question is in a language that the assistant does not speak. */
  foreign?: string;
  /** Chat spellings written out. */
  words: readonly string[];
  /** Of the same words with their spelling repaired. */
  terms: Terms;
}

/** The language is detected unless it is given. */
export type ReadQuestion = (text: string, lang?: Locale) => Question;

interface Readers {
  spellOut: SpellOut;
  readTerms: ReadTerms;
  repair: Repair;
}

/** Makes the reader of questions, which takes a text apart once. */
export function createQuestionReader(
  { languages }: Pick<SearchLexicon, 'languages'>,
  { spellOut, readTerms, repair }: Readers,
): ReadQuestion {
  const detect = createLanguageDetector(languages);
  return (text, chosen) => {
    const typed = wordsOf(text);
    const language = chosen ? { lang: chosen } : detect(text, typed);
    const read = language.foreign ?? language.lang;
    const words = spellOut(typed, read);
    return { ...language, words, terms: readTerms(words, read, repair) };
  };
}
