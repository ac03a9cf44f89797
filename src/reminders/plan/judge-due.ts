import type { Instant, ReminderRun, Subscription } from '../../domain';
import { afterQuiet } from '../time/after-quiet';
import { wallText } from '../time/occurrences';
import type { Rhythm } from '../time/rhythm';
import { zoneClock } from '../time/zone-clock';
import type { Wall, ZoneClock } from '../time/zone-clock';

/** A person's zone as the store has it; undefined when it is unknown. */
type Zone = string | undefined;
type Note = NonNullable<ReminderRun['note']>;

/** An occurrence that came due since the last planning, and what is to be done about it. */
export interface Due {
  occurrence: string;
  /** When its messages leave, by zone; empty when it is passed over. */
  notBefore: ReadonlyMap<Zone, Instant>;
  note?: Note;
  /** `Subscription.plannedUntil` once it is settled. */
  plannedUntil: Instant;
}

export interface Moment {
  now: Instant;
  /** A missed occurrence is caught up so long. */
  graceMs: number;
}

type Plan = Pick<
  Subscription,
  'zone' | 'fallbackZone' | 'quiet' | 'blackouts' | 'pausedUntil' | 'plannedUntil'
>;

/** After a longer outage the oldest ones are passed over without a trace. */
const MAX_DUE = 100;
const HOUR_MS = 3_600_000;
/** Where a day begins first. */
const FIRST_ZONE_MS = 14 * HOUR_MS;
/** Clocks that were put back show a time again that was due before. */
const PUT_BACK_MS = 3 * HOUR_MS;

/**
 * What came due in some zone since the last planning, oldest first. In each zone the newest one is
 * caught up within the grace; older ones are passed over.
 */
export function judgeDue(
  { plan, rhythm, zones }: { plan: Plan; rhythm: Rhythm; zones: readonly Zone[] },
  moment: Moment,
): Due[] {
  const clocks = new Map(zones.map((zone) => [zone, clockOf(plan, zone)]));
  const walls = dueWalls({ plan, rhythm, clocks: [...clocks.values()] }, moment.now);
  const caughtUp = new Set<Zone>();
  return walls
    .map((wall) => {
      const verdicts = [...clocks].map(([zone, clock]): [Zone, Instant | Note] => {
        if (caughtUp.has(zone)) return [zone, 'too-late'];
        const verdict = judge({ plan, wall, clock }, moment);
        if (typeof verdict === 'number' && clock.instantOf(wall) <= moment.now) caughtUp.add(zone);
        return [zone, verdict];
      });
      return { wall, verdicts };
    })
    .toReversed()
    .map(({ wall, verdicts }) => dueOf(plan, wall, verdicts));
}

/** Until then nobody can have anything due, wherever people are; undefined when nothing comes any more. */
export function nextDue(plan: Plan, rhythm: Rhythm): Instant | undefined {
  const { plannedUntil, zone } = plan;
  const start =
    zone === 'recipient' ? plannedUntil + FIRST_ZONE_MS : zoneClock(zone).wallAt(plannedUntil);
  for (const wall of rhythm.after(start)) {
    const due = settledAt(plan, wall);
    if (due > plannedUntil) return due;
  }
  return undefined;
}

/** The clock of a zone; of the fallback where the platform gives a zone that nobody knows. */
export function clockOf(
  { zone: fixed, fallbackZone }: Pick<Plan, 'zone' | 'fallbackZone'>,
  zone: Zone,
): ZoneClock {
  if (fixed !== 'recipient') return zoneClock(fixed);
  try {
    return zoneClock(zone ?? fallbackZone);
  } catch {
    return zoneClock(fallbackZone);
  }
}

/** The newest first. */
function dueWalls(
  { plan, rhythm, clocks }: { plan: Plan; rhythm: Rhythm; clocks: readonly ZoneClock[] },
  now: Instant,
): Wall[] {
  const all = clocks.length > 0 ? clocks : [clockOf(plan, undefined)];
  const newest = all.map((clock) => clock.wallAt(now)).reduce((a, b) => (a > b ? a : b));
  const due: Wall[] = [];
  for (const wall of rhythm.back(newest + PUT_BACK_MS)) {
    if (settledAt(plan, wall) <= plan.plannedUntil || due.length === MAX_DUE) break;
    if (all.some((clock) => clock.instantOf(wall) <= now)) due.push(wall);
  }
  return due;
}

/**
 * The moment that stands for an occurrence in `plannedUntil`. For people's own zones it is the first
 * one on Earth: it does not move when people come from elsewhere, so that none is missed or repeated.
 */
export function settledAt({ zone }: Pick<Plan, 'zone'>, wall: Wall): Instant {
  return zone === 'recipient' ? wall - FIRST_ZONE_MS : zoneClock(zone).instantOf(wall);
}

/** When the message leaves in a zone, or why it does not. */
function judge(
  { plan, wall, clock }: { plan: Plan; wall: Wall; clock: ZoneClock },
  { now, graceMs }: Moment,
): Instant | Note {
  const at = clock.instantOf(wall);
  const leaves = afterQuiet(at > now ? at : now, clock, plan.quiet);
  const days = [wall, clock.wallAt(leaves)].map((time) => wallText(time).slice(0, 10));
  if (days.some((day) => isBlackout(plan, day))) return 'blackout';
  if (isPaused(plan, wall)) return 'paused';
  if (at < now - graceMs) return 'too-late';
  return at > now ? afterQuiet(at, clock, plan.quiet) : leaves;
}

/** `day` as YYYY-MM-DD. */
export function isBlackout({ blackouts }: Pick<Plan, 'blackouts'>, day: string): boolean {
  return blackouts.some(({ from, to }) => from <= day && day <= to);
}

/** A pause ends at a time of day, which is the same on everybody's wall. */
export function isPaused(
  { pausedUntil, zone, fallbackZone }: Pick<Plan, 'pausedUntil' | 'zone' | 'fallbackZone'>,
  wall: Wall,
): boolean {
  if (pausedUntil === undefined) return false;
  return wall < zoneClock(zone === 'recipient' ? fallbackZone : zone).wallAt(pausedUntil);
}

function dueOf(plan: Plan, wall: Wall, verdicts: readonly [Zone, Instant | Note][]): Due {
  const notBefore = new Map<Zone, Instant>();
  const notes: Note[] = [];
  for (const [zone, verdict] of verdicts) {
    if (typeof verdict === 'number') notBefore.set(zone, verdict);
    else notes.push(verdict);
  }
  const due = { occurrence: wallText(wall), notBefore, plannedUntil: settledAt(plan, wall) };
  return notBefore.size > 0 ? due : { ...due, note: mostOften(notes) ?? 'nobody' };
}

function mostOften(notes: readonly Note[]): Note | undefined {
  const counts = new Map<Note, number>();
  for (const note of notes) counts.set(note, (counts.get(note) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
