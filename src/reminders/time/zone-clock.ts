import type { Instant } from '../../domain';

/** What a clock on the wall shows, as the milliseconds since 1970 that UTC would count for it. */
export type Wall = number;

/** Clocks on the walls of one time zone. */
export interface ZoneClock {
  wallAt(instant: Instant): Wall;
  /**
   * The first moment at which the clocks show `wall`. A time that they skip stands for the moment of
   * the skip: the next time that exists.
   */
  instantOf(wall: Wall): Instant;
}

const HOUR_MS = 3_600_000;
/** Zones lie between UTC-12 and UTC+14. */
const FARTHEST = { east: 14 * HOUR_MS, west: 12 * HOUR_MS };

const clocks = new Map<string, ZoneClock>();

/** The clock of an IANA zone, as `readZone` gives it. Throws a RangeError for any other. */
export function zoneClock(zone: string): ZoneClock {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = createClock(zone);
  clocks.set(zone, clock);
  return clock;
}

function createClock(zone: string): ZoneClock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: Instant): number => readOffset(format, instant);
  return {
    wallAt: (instant) => instant + offsetAt(instant),
    instantOf(wall) {
      const from = wall - FARTHEST.east;
      const to = wall + FARTHEST.west;
      const before = offsetAt(from);
      const after = offsetAt(to);
      if (before === after) return wall - before;
      const change = findChange(offsetAt, from, to);
      if (wall - before < change) return wall - before;
      return wall - after >= change ? wall - after : change;
    },
  };
}

function readOffset(format: Intl.DateTimeFormat, instant: Instant): number {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(name ?? '') ?? [];
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -ms : ms;
}

/** The first moment of the new offset; between `from` and `to` it changes once. */
function findChange(offsetAt: (instant: Instant) => number, from: Instant, to: Instant): Instant {
  const before = offsetAt(from);
  let last = from;
  let first = to;
  while (first - last > 1) {
    const middle = last + Math.floor((first - last) / 2);
    if (offsetAt(middle) === before) last = middle;
    else first = middle;
  }
  return first;
}
