import { present } from '../../domain';
import type { Notice, ReminderRun } from '../../domain';
import type { Order } from '../orders/order';
import { cancelRun } from './cancel-run';
import { notice } from './desk';
import type { Desk } from './desk';
import { findRun } from './find-named';
import { runLine } from './lines';
import { remindToken } from './remind-token';

type RunOrder = Extract<Order, { kind: 'cancel' | 'recall' | 'retry' }>;

/** `cancel`, `recall` and `retry` of one run. */
export async function manageRun(desk: Desk, order: RunOrder): Promise<Notice> {
  const run = await findRun(desk, order.run);
  if (!run) return notice(desk, 'no-run', { named: order.run });
  if (order.kind === 'cancel') return cancel(desk, run);
  return order.kind === 'retry' ? retry(desk, run, order.what) : recall(desk, run, order.instead);
}

async function cancel(desk: Desk, run: ReminderRun): Promise<Notice> {
  const count = await cancelRun(desk.store, run.id);
  if (count === undefined) return told(desk, 'not-cancelled', run);
  return { ...(await told(desk, 'cancelled', run)), count };
}

/** The worker takes back what was sent, message by message, at the platform's pace. */
async function recall(desk: Desk, run: ReminderRun, instead: string | undefined): Promise<Notice> {
  if (instead !== undefined && desk.word(`recalled.${instead}`) === `recalled.${instead}`) {
    const misread = { understood: 'recall', unknown: instead, expected: 'instead' };
    return notice(desk, 'misread', { misread });
  }
  const change = {
    from: ['open' as const, 'done' as const, 'cancelled' as const],
    to: 'recalled' as const,
  };
  const isRecalled = await desk.store.runs.setState(run.id, { ...change, ...present({ instead }) });
  if (!isRecalled) return told(desk, 'not-recalled', run);
  const count = await desk.store.deliveries.cancelWaiting(run.id);
  return { ...(await told(desk, 'recalled', run)), count };
}

async function retry(desk: Desk, run: ReminderRun, what: 'failed' | 'unsure'): Promise<Notice> {
  const isOpen = run.state === 'open' || run.state === 'done';
  const count = isOpen ? await desk.store.deliveries.retry(run.id, what, desk.now) : 0;
  if (count === 0) return told(desk, 'nothing-to-retry', run);
  return { ...(await told(desk, 'retried', run)), count };
}

async function told(desk: Desk, topic: Notice['topic'], { id }: ReminderRun): Promise<Notice> {
  const newest = await desk.store.runs.find(id);
  return notice(desk, topic, {
    ...(newest && { run: await runLine(desk, newest) }),
    buttons: [{ word: 'remind-report', token: remindToken('report', id) }],
  });
}
