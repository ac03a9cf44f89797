import { dateSchema } from '../../domain';

/** A day of the calendar, YYYY-MM-DD, as the last of the words. */
export function dayAt(words: readonly string[], at: number): string | undefined {
  const day = words[at] ?? '';
  return words.length === at + 1 && dateSchema.safeParse(day).success ? day : undefined;
}

/** "2026-12-24..2027-01-02", "2026-12-24 .. 2027-01-02", or one day. */
export function daysAt(
  words: readonly string[],
  at: number,
): { from: string; to: string } | undefined {
  const text = words.slice(at).join('').replaceAll('…', '..').replaceAll('–', '..');
  const [from = '', to = from, ...more] = text.split('..');
  const areDays = dateSchema.safeParse(from).success && dateSchema.safeParse(to).success;
  return areDays && from <= to && more.length === 0 ? { from, to } : undefined;
}
