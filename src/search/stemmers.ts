import lunr from 'lunr';
import addSpanish from 'lunr-languages/lunr.es';
import addFrench from 'lunr-languages/lunr.fr';
import addStemmerSupport from 'lunr-languages/lunr.stemmer.support';
import type { Locale } from '../domain';

/** Shortens a word without accents to its stem. */
export type Stem = (word: string) => string;

type TokenStemmer = (token: lunr.Token) => lunr.Token | undefined;

addStemmerSupport(lunr);
addSpanish(lunr);
addFrench(lunr);

// lunr's types name neither the languages nor a stemmer that takes one word.
/* oxlint-disable typescript/no-unsafe-type-assertion */
const WITH_LANGUAGES = lunr as unknown as Record<'es' | 'fr', { stemmer: TokenStemmer }>;
const STEMMERS: Record<Locale, TokenStemmer> = {
  en: lunr.stemmer,
  es: WITH_LANGUAGES.es.stemmer,
  fr: WITH_LANGUAGES.fr.stemmer,
};
/* oxlint-enable typescript/no-unsafe-type-assertion */
const MAX_REMEMBERED = 20_000;

/** A stemmer that remembers the words it has seen. */
export function createStemmer(locale: Locale): Stem {
  const known = new Map<string, string>();
  const stemmer = STEMMERS[locale];
  return (word) => {
    const earlier = known.get(word);
    if (earlier !== undefined) return earlier;
    const stem = stemmer(new lunr.Token(word, {}))?.toString() || word;
    if (known.size < MAX_REMEMBERED) known.set(word, stem);
    return stem;
  };
}
