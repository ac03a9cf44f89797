import type { Instant, Subscription } from '../../domain';
import type { Wall, ZoneClock } from './zone-clock';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The moment itself, or the end of the quiet hours that it falls into. */
export function afterQuiet(at: Instant, clock: ZoneClock, quiet: Subscription['quiet']): Instant {
  if (!quiet) return at;
  const wall = clock.wallAt(at);
  const now = minuteOfDay(wall);
  const [from, to] = [readTime(quiet.from), readTime(quiet.to)];
  const isQuiet = from <= to ? now >= from && now < to : now >= from || now < to;
  if (!isQuiet) return at;
  const wait = (to - now + DAY_MINUTES) % DAY_MINUTES;
  const end = clock.instantOf(startOfMinute(wall) + wait * MINUTE_MS);
  // In an hour that comes twice, the end that the clock shows may lie behind.
  return end > at ? end : at;
}

function readTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

function minuteOfDay(wall: Wall): number {
  return (startOfMinute(wall) / MINUTE_MS) % DAY_MINUTES;
}

function startOfMinute(wall: Wall): Wall {
  return Math.floor(wall / MINUTE_MS) * MINUTE_MS;
}
