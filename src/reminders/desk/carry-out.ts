import type { ReminderReply } from '../../domain';
import type { Order } from '../orders/order';
import { notice } from './desk';
import type { Desk } from './desk';
import { hold, release } from './hold';
import { manageList } from './manage-list';
import { manageRun } from './manage-run';
import { opt } from './opt';
import { sendNow } from './send-now';
import { sendTest } from './send-test';
import { showPreview, showSchedule } from './show-lists';
import { showExport, showReport, showRuns } from './show-runs';
import { subscribe } from './subscribe';
import { isAdmin } from './who-may';

type Kind = Order['kind'];
type CarryOut<O extends Order> = (desk: Desk, order: O) => Promise<ReminderReply>;

const WAYS: { [K in Kind]: CarryOut<Order & { kind: K }> } = {
  help: async (desk) => notice(desk, 'help', { admin: isAdmin(desk.setup, desk.person) }),
  list: showSchedule,
  runs: showRuns,
  hold: (desk) => hold(desk),
  release: (desk) => release(desk),
  'opt-out': (desk) => opt(desk, 'out'),
  'opt-in': (desk) => opt(desk, 'in'),
  subscribe,
  preview: (desk, { subscription }) => showPreview(desk, subscription),
  test: sendTest,
  pause: manageList,
  resume: manageList,
  stop: manageList,
  blackout: manageList,
  report: (desk, { run }) => showReport(desk, run),
  export: (desk, { run }) => showExport(desk, run),
  cancel: manageRun,
  recall: manageRun,
  retry: manageRun,
  'send-now': sendNow,
};

/** Does what an order says; who may give it was asked before. */
export function carryOut(desk: Desk, order: Order): Promise<ReminderReply> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the table has for each kind what takes it.
  const way = WAYS[order.kind] as CarryOut<Order>;
  return way(desk, order);
}
