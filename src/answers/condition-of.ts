import type { Clause, Knowledge, Locale } from '../domain';

/** The condition that matters most, in a language where it is translated. */
export function conditionOf(
  { translations }: Knowledge,
  clause: Clause,
  lang: Locale,
): string | undefined {
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  return (words ?? clause).conditions[0];
}
