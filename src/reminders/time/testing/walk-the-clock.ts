import type { Occurrence } from '../occurrences';

const MINUTE_MS = 60_000;
/** Longest hour that comes twice, with room. */
const LEAD_MS = 180 * MINUTE_MS;

/** The slow way: looks at the clock every minute, and at the calendar for every minute it shows or skips. */
export function occurrencesByWalking(
  { cron, zone }: { cron: string; zone: string },
  { after, until }: { after: number; until: number },
): Occurrence[] {
  const show = clockIn(zone);
  const isDue = matcherOf(cron);
  const found: Occurrence[] = [];
  let latest = show(after - LEAD_MS);
  for (let at = after - LEAD_MS + MINUTE_MS; at <= until; at += MINUTE_MS) {
    const shown = show(at);
    let due: number | undefined;
    for (let wall = latest + MINUTE_MS; wall <= shown; wall += MINUTE_MS) {
      if (isDue(new Date(wall))) due = wall;
    }
    if (shown > latest) latest = shown;
    if (due !== undefined && at > after)
      found.push({ at, wall: new Date(due).toISOString().slice(0, 16) });
  }
  return found;
}

function clockIn(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (at) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
}

function matcherOf(cron: string): (wall: Date) => boolean {
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = cron.split(' ');
  return (wall) => {
    const dayFits = fits(day, wall.getUTCDate());
    const weekdayFits = fits(weekday, wall.getUTCDay());
    const either = day !== '*' && weekday !== '*';
    return (
      fits(minute, wall.getUTCMinutes()) &&
      fits(hour, wall.getUTCHours()) &&
      fits(month, wall.getUTCMonth() + 1) &&
      (either ? dayFits || weekdayFits : dayFits && weekdayFits)
    );
  };
}

function fits(field: string, value: number): boolean {
  return field.split(',').some((part) => {
    const [range = '', step = '1'] = part.split('/');
    const [low, high] = range === '*' ? [0, 59] : range.split('-').map(Number);
    return value >= low! && value <= (high ?? low!) && (value - low!) % Number(step) === 0;
  });
}
