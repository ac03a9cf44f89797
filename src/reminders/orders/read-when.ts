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
  const day = matchAt(words.days, tokens, at);
  const ordinal = matchAt(words.ordinals, tokens, at);
  const name = matchAt(words.times, tokens, at);
  const longest = [day, ordinal, name].toSorted((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
  if (!longest) return 0;
  if (longest === day) heard.days.add(day.key);
  else if (longest === ordinal) {
    if (heard.ordinal !== undefined) return 0;
    heard.ordinal = ordinal.key;
  } else if (name?.key === 'noon') heard.time ??= { hour: 12, minute: 0 };
  else if (name && name.key !== 'fillers') {
    if (heard.range === 'monthly' && name.key === 'daily') return longest.length;
    heard.range = name.key;
  }
  return longest.length;
}

/** "15th", "15": a day of the month; or the hour, where a time is still open. */
function hearNumber(heard: Heard, token: string): number {
  const [, digits = '', suffix = ''] = /^(\d{1,2})(st|nd|rd|th|er|o|º|\.)?$/.exec(token) ?? [];
  const number = Number(digits);
  const isDay = suffix !== '' || heard.range === 'monthly';
  if (digits === '') return 0;
  if (isDay && heard.dayOfMonth === undefined && number >= 1 && number <= 31)
    heard.dayOfMonth = number;
  else if (suffix === '' && !heard.time && number <= 23) heard.time = { hour: number, minute: 0 };
  else return 0;
  return 1;
}

function cronOf(heard: Heard): string | undefined {
  const days = daysOf(heard);
  const { hour, minute } = heard.time ?? { hour: 9, minute: 0 };
  return days && `${minute} ${hour} ${days.ofMonth} * ${days.ofWeek}`;
}

function daysOf({
  days,
  ordinal,
  dayOfMonth,
  range,
}: Heard): { ofMonth: string; ofWeek: string } | undefined {
  const named = [...days].toSorted();
  if (dayOfMonth !== undefined) {
    const isPlain = named.length === 0 && ordinal === undefined;
    return isPlain ? { ofMonth: String(dayOfMonth), ofWeek: '*' } : undefined;
  }
  if (ordinal !== undefined && named.length > 0)
    return {
      ofMonth: '*',
      ofWeek: named.map((day) => (ordinal === 'last' ? `${day}L` : `${day}#${ordinal}`)).join(','),
    };
  if (ordinal !== undefined) return { ofMonth: ordinal === 'last' ? 'L' : ordinal, ofWeek: '*' };
  if (named.length > 0)
    return range === 'monthly' ? undefined : { ofMonth: '*', ofWeek: named.join(',') };
  if (range === 'weekdays') return { ofMonth: '*', ofWeek: '1-5' };
  return range === 'daily' ? { ofMonth: '*', ofWeek: '*' } : undefined;
}
