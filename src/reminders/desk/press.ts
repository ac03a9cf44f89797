import type { ReminderReply } from '../../domain';
import type { Order } from '../orders/order';
import { carryOut } from './carry-out';
import { notice } from './desk';
import type { Desk } from './desk';
import { findRun } from './find-named';
import { release } from './hold';
import type { Pressed } from './remind-token';

/** A message that old is not sent again by a button. */
const MAX_AGE_MS = 7 * 86_400_000;

/** The order that a button stands for, to ask who may give it. */
export function orderOf(pressed: Pressed): Order {
  if (pressed.kind === 'retry-failed') return { kind: 'retry', run: pressed.run, what: 'failed' };
  return pressed.kind === 'release-since' ? { kind: 'release' } : pressed;
}

/** Does what a button says, if things are still as they were when it was made. */
export async function press(desk: Desk, pressed: Pressed): Promise<ReminderReply> {
  if (pressed.kind === 'release-since') return release(desk, pressed.since);
  if (pressed.kind !== 'retry-failed') return carryOut(desk, pressed);
  const run = await findRun(desk, pressed.run);
  if (!run || run.plannedAt < desk.now - MAX_AGE_MS) return notice(desk, 'stale');
  const { failed } = await desk.store.deliveries.count(run.id);
  const isSame = failed === pressed.count;
  return carryOut(desk, isSame ? orderOf(pressed) : { kind: 'report', run: run.id });
}
