import type { ReminderRun, Subscription } from '../../domain';
import type { Instant } from '../../domain';
import { readRhythm } from '../time/rhythm';
import { wallText } from '../time/occurrences';
import { zoneClock } from '../time/zone-clock';
import type { Wall } from '../time/zone-clock';
import { isBlackout, isPaused, settledAt } from './judge-due';

/** A time that is still ahead. */
export interface Upcoming {
  wall: Wall;
  /** Why nothing will be sent then. */
  note?: NonNullable<ReminderRun['note']>;
}

type Plan = Pick<
  Subscription,
  'cron' | 'zone' | 'fallbackZone' | 'blackouts' | 'pausedUntil' | 'plannedUntil'
>;

/** The times of a subscription after now, in order; in people's own zones by the fallback's clock. */
export function* upcoming(plan: Plan, now: Instant): Generator<Upcoming> {
  const rhythm = readRhythm(plan.cron);
  const clock = zoneClock(plan.zone === 'recipient' ? plan.fallbackZone : plan.zone);
  for (const wall of rhythm?.after(clock.wallAt(now)) ?? []) {
    if (settledAt(plan, wall) <= plan.plannedUntil) continue;
    if (isBlackout(plan, wallText(wall).slice(0, 10))) yield { wall, note: 'blackout' };
    else if (isPaused(plan, wall)) yield { wall, note: 'paused' };
    else yield { wall };
  }
}
