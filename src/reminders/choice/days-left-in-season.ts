import { datesOf } from '../../domain';
import type { Knowledge, Reminder } from '../../domain';
import { addDays, daysBetween } from '../time/calendar';

type Season = Reminder['seasons'][number];
interface Span {
  from: string;
  to: string;
}

/** Days that a reminder's season goes on after `date`, the shortest of several; undefined out of season. */
export function daysLeftInSeason(
  { seasons }: Pick<Reminder, 'seasons'>,
  date: string,
  observances: Knowledge['observances'],
): number | undefined {
  const left = seasons
    .flatMap((season) => spansOf(season, date, observances))
    .filter(({ from, to }) => from <= date && date <= to)
    .map(({ to }) => daysBetween(date, to));
  return left.length === 0 ? undefined : left.reduce((a, b) => (a < b ? a : b));
}

/** The season in the years around a date: it may begin in one and end in the next. */
function spansOf(season: Season, date: string, observances: Knowledge['observances']): Span[] {
  const year = Number(date.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((start): Span[] => {
    if ('from' in season) {
      const end = season.from <= season.to ? start : start + 1;
      return [{ from: `${start}-${season.from}`, to: `${end}-${season.to}` }];
    }
    const observance = observances.get(season.observance);
    if (!observance) return [];
    const { from, to } = datesOf(observance, start);
    return [{ from: addDays(from, -observance.lead_days), to }];
  });
}
