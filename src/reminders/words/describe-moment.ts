import type { Instant, Locale } from '../../domain';
import { zoneClock } from '../time/zone-clock';
import type { Wall } from '../time/zone-clock';

/** A time on the wall in words: "Mon, Nov 30, 2026, 09:00". */
export function describeWall(wall: Wall, lang: Locale): string {
  return formatIn(lang).format(wall);
}

/** A moment by the clock of a zone, with the zone's name. */
export function describeMoment(at: Instant, zone: string, lang: Locale): string {
  return `${describeWall(zoneClock(zone).wallAt(at), lang)} (${zone})`;
}

/** As `ReminderRun.occurrence` and `Occurrence.wall` have it, "2026-11-30T09:00". */
export function readWall(text: string): Wall {
  return Date.parse(`${text}Z`);
}

const formats = new Map<Locale, Intl.DateTimeFormat>();

function formatIn(lang: Locale): Intl.DateTimeFormat {
  const known = formats.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(lang, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
  });
  formats.set(lang, format);
  return format;
}
