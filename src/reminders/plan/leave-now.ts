import type { Instant, Subscription } from '../../domain';
import { afterQuiet } from '../time/after-quiet';
import { clockOf } from './judge-due';

/** When a message of now leaves for somebody: at once, or after the quiet hours of their zone. */
export function leaveNow(
  subscription: Pick<Subscription, 'zone' | 'fallbackZone' | 'quiet'>,
  zone: string | undefined,
  now: Instant,
): Instant {
  return afterQuiet(now, clockOf(subscription, zone), subscription.quiet);
}
