import type { Instant, Notice } from '../../domain';
import { notice } from './desk';
import type { Desk } from './desk';
import { remindToken } from './remind-token';

/** Stops everything everywhere, until somebody ends it. */
export async function hold(desk: Desk): Promise<Notice> {
  const { store, person, now } = desk;
  const held = await store.switches.get('hold');
  if (!held) await store.switches.set('hold', person.id, now);
  const since = held?.since ?? now;
  return notice(desk, 'held', {
    buttons: [{ word: 'remind-release', token: remindToken('release', since) }],
  });
}

/** Ends the hold; of one button, only the hold that it was made for. */
export async function release(desk: Desk, since?: Instant): Promise<Notice> {
  const { store, now } = desk;
  const held = await store.switches.get('hold');
  if (!held) return notice(desk, 'not-held');
  if (since !== undefined && since !== held.since) return notice(desk, 'stale');
  const isLong = now - held.since >= desk.setup.graceMs;
  const count = isLong ? await cancelStale(desk) : 0;
  await store.switches.set('hold', undefined, now);
  return notice(desk, 'released', { count });
}

/** What waited for longer than the grace is not sent any more: before the hold ends, so that none slips out. */
async function cancelStale({ store, setup, now }: Desk): Promise<number> {
  const runs = await store.runs.list({ states: ['open'], limit: 10_000 });
  let cancelled = 0;
  for (const { id } of runs) {
    // oxlint-disable-next-line no-await-in-loop -- few runs are open at once
    cancelled += await store.deliveries.cancelWaiting(id, now - setup.graceMs);
  }
  return cancelled;
}
