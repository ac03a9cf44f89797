/** Gives a label's words: `when.…`, `day.…`, `ordinal.…`. */
export type Word = (key: string) => string;

/** "0 9 * * 1" → "Mondays at 09:00". What has no words of its own is shown as cron. */
export function describeCron(cron: string, word: Word): string {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.trim().split(/\s+/);
  const days = month === '*' ? describeDays(day, weekday, word) : undefined;
  if (days === undefined || !/^\d+$/.test(minute) || !/^\d+$/.test(hour))
    return fill(word('when.cron'), { cron });
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  return fill(word('when.at'), { days, time });
}

function describeDays(day: string, weekday: string, word: Word): string | undefined {
  if (day === '*') return describeWeekdays(weekday, word);
  if (weekday !== '*') return undefined;
  if (day === 'L') return word('when.last-day');
  return /^\d+$/.test(day) ? fill(word('when.day-of-month'), { day }) : undefined;
}

function describeWeekdays(weekday: string, word: Word): string | undefined {
  if (weekday === '*') return word('when.daily');
  if (weekday === '1-5') return word('when.weekdays');
  const named = weekday.split(',');
  const days = named.map((part) => describeWeekday(part, word)).filter((day) => day !== undefined);
  if (days.length < named.length) return undefined;
  return days.length === 1 ? days[0] : joinWords(days, word('when.and'));
}

/** "1", "1#2", "5L". */
function describeWeekday(part: string, word: Word): string | undefined {
  const [, day = '', nth, last] = /^([0-7])(?:#([1-4])|(L))?$/.exec(part) ?? [];
  if (day === '') return undefined;
  const number = Number(day) % 7;
  if (nth === undefined && last === undefined) return word(`days.${number}`);
  return fill(word('when.nth-weekday'), {
    ordinal: word(`ordinal.${nth ?? 'last'}`),
    day: word(`day.${number}`),
  });
}

function joinWords(words: readonly string[], and: string): string {
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`;
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
}
