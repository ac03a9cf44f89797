import type { Locale } from '../../src';
import { ENGLISH } from './words/english';
import { FRENCH } from './words/french';
import { SPANISH } from './words/spanish';
import type { Words } from './words/words';

const WORDS: Record<Locale, Words> = { en: ENGLISH, es: SPANISH, fr: FRENCH };

export function wordsFor(locale: Locale): Words {
  return WORDS[locale];
}
