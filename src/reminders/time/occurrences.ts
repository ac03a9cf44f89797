import type { Instant } from '../../domain';
import type { Rhythm } from './rhythm';
import { zoneClock } from './zone-clock';
import type { Wall } from './zone-clock';

/** One time at which a rhythm comes due in a zone. */
export interface Occurrence {
  at: Instant;
  /** The time on the wall that was asked for, "2026-11-30T09:00"; where clocks skip it, `at` is the next minute. */
  wall: string;
}

/**
 * Occurrences after `after` up to and with `until`, in order, at most `limit`. A time that comes
 * twice counts once, the first time; times that were skipped count once, with what comes after them.
 */
export function occurrences(
  { rhythm, zone }: { rhythm: Rhythm; zone: string },
  { after, until, limit = Infinity }: { after: Instant; until: Instant; limit?: number },
): Occurrence[] {
  const clock = zoneClock(zone);
  const found: Occurrence[] = [];
  // What the clock shows it has shown or skipped before: earlier times are past.
  for (const wall of rhythm.after(clock.wallAt(after))) {
    const at = clock.instantOf(wall);
    if (at > until) break;
    if (at <= after) continue;
    // Of several at one moment the last one is the time that exists.
    if (found.at(-1)?.at === at) found.pop();
    else if (found.length === limit) break;
    found.push({ at, wall: wallText(wall) });
  }
  return found;
}

/** A time on the wall in words that sort, "2026-11-30T09:00". */
export function wallText(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 16);
}
