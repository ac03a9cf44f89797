import { readRhythm } from '../time/rhythm';
import { matchAt } from './match-at';
import type { OrderWords } from './order-words';
import { readClock } from './read-clock';

/** What words for a time mean, or the words that mean nothing. */
export type When = { cron: string } | { unknown: string };

/** Mondays at nine: when nobody says otherwise. */
const WEEKLY = '0 9 * * 1';

/** "every friday at 15:30", "first monday 9:00", "lundi 9h" or cron itself → cron. No words mean weekly. */
export function readWhen(tokens: readonly string[], words: OrderWords): When {
  if (tokens.length === 0) return { cron: WEEKLY };
  if (looksLikeCron(tokens)) {
    const cron = tokens.join(' ');
    return readRhythm(cron) ? { cron } : { unknown: cron };
  }
  const heard = hear(tokens, words);
  if ('unknown' in heard) return heard;
  const cron = cronOf(heard);
  return cron !== undefined && readRhythm(cron) ? { cron } : { unknown: tokens.join(' ') };
}

function looksLikeCron(tokens: readonly string[]): boolean {
  return (
    tokens.length === 5 &&
    /^[\d*]/.test(tokens[0]!) &&
    tokens.some((token) => token.startsWith('*'))
  );
}

interface Heard {
  time?: { hour: number; minute: number };
  days: Set<string>;
  ordinal?: string;
  dayOfMonth?: number;
  range?: 'daily' | 'weekdays' | 'monthly';
}

function hear(tokens: readonly string[], words: OrderWords): Heard | { unknown: string } {
  const heard: Heard = { days: new Set() };
  for (let at = 0; at < tokens.length;) {
    const length =
      hearClock(heard, tokens, at) ||
      hearName(heard, { tokens, at, words }) ||
      hearNumber(heard, tokens[at]!);
    if (length === 0) return { unknown: tokens[at]! };
    at += length;
  }
  return heard;
}

/** How many words were a time of day; a second one is not understood. */
function hearClock(heard: Heard, tokens: readonly string[], at: number): number {
  const found = readClock(tokens, at);
  if (!found || heard.time) return 0;
  heard.time = found;
  return found.length;
}

function hearName(
  heard: Heard,
  { tokens, at, words }: { tokens: readonly string[]; at: number; words: OrderWords },
): number {
  const names: (Named | undefined)[] = [
    named(matchAt(words.times, tokens, at), (key) => hearTime(heard, key)),
    named(matchAt(words.days, tokens, at), (key) => {
      heard.days.add(key);
      return true;
    }),
    named(matchAt(words.ordinals, tokens, at), (key) => {
      const isFirst = heard.ordinal === undefined;
      heard.ordinal ??= key;
      return isFirst;
    }),
  ];
  const [longest] = names
    .filter((name) => name !== undefined)
    .toSorted((a, b) => b.length - a.length);
  return longest?.hear() ? longest.length : 0;
}

interface Named {
  length: number;
  /** False when it does not go with what was heard before. */
  hear: () => boolean;
}

function named<K>(
  found: { key: K; length: number } | undefined,
  take: (key: K) => boolean,
): Named | undefined {
  return found && { length: found.length, hear: () => take(found.key) };
}

function hearTime(heard: Heard, key: TimeWord): boolean {
  if (key === 'fillers') return true;
  if (key === 'noon') {
    const isFirst = heard.time === undefined;
    heard.time ??= { hour: 12, minute: 0 };
    return isFirst;
  }
  // "monthly last day": the day of the month is meant.
  if (heard.range !== 'monthly' || key !== 'daily') heard.range = key;
  return true;
}

type TimeWord = OrderWords['times'] extends ReadonlyMap<string, infer K> ? K : never;

/** "15th", "15": a day of the month; or the hour, where a time is still open. */
function hearNumber(heard: Heard, token: string): number {
  const [, digits = '', suffix = ''] = /^(\d{1,2})(st|nd|rd|th|er|o|º|\.)?$/.exec(token) ?? [];
  if (digits === '') return 0;
  const number = Number(digits);
  const isDay = suffix !== '' || heard.range === 'monthly';
  if (isDay && heard.dayOfMonth === undefined) heard.dayOfMonth = number;
  else if (suffix === '' && !heard.time) heard.time = { hour: number, minute: 0 };
  else return 0;
  return 1;
}

function cronOf(heard: Heard): string | undefined {
  const days = daysOf(heard);
  const { hour, minute } = heard.time ?? { hour: 9, minute: 0 };
  return days && `${minute} ${hour} ${days.ofMonth} * ${days.ofWeek}`;
}

interface Days {
  ofMonth: string;
  ofWeek: string;
}

function daysOf({ days, ordinal, dayOfMonth, range }: Heard): Days | undefined {
  const week = [...days].toSorted();
  if (dayOfMonth !== undefined)
    return week.length > 0 || ordinal !== undefined ? undefined : dayIn(String(dayOfMonth));
  if (ordinal !== undefined) return ordinalDays(ordinal, week);
  if (week.length > 0) return range === 'monthly' ? undefined : weekdays(week);
  if (range === 'weekdays') return weekdays(['1-5']);
  return range === 'daily' ? weekdays(['*']) : undefined;
}

function ordinalDays(ordinal: string, week: readonly string[]): Days {
  if (week.length === 0) return dayIn(ordinal === 'last' ? 'L' : ordinal);
  return weekdays(week.map((day) => (ordinal === 'last' ? `${day}L` : `${day}#${ordinal}`)));
}

function dayIn(ofMonth: string): Days {
  return { ofMonth, ofWeek: '*' };
}

function weekdays(week: readonly string[]): Days {
  return { ofMonth: '*', ofWeek: week.join(',') };
}
