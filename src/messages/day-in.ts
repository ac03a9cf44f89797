import type { Locale } from '../domain';

/** "2026-11-24" → "November 24, 2026". */
export function dayIn(lang: Locale, day: string): string {
  const format = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
