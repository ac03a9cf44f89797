import type { Knowledge } from './knowledge';
import type { Locale } from './vocabulary';

type Words = Pick<Knowledge, 'labels' | 'translations'>;

/** The word for `key` in a language; English when it is not translated; the key itself when it is nowhere. */
export function labelOf(words: Words, locale: Locale, key: string): string {
  const translated = locale === 'en' ? undefined : words.translations.get(locale)?.labels.get(key);
  return translated ?? words.labels.get(key) ?? key;
}

/** All labels of a language, those that are not translated in English. */
export function labelsOf(
  { labels, translations }: Words,
  locale: Locale,
): ReadonlyMap<string, string> {
  if (locale === 'en') return labels;
  return new Map([...labels, ...(translations.get(locale)?.labels ?? [])]);
}
