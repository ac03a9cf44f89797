import type { Handled, Reply } from '../../src';
import { workspaceOf } from './asker';
import type { Asker } from './asker';
import { resultView } from './check-form';
import { quietly } from './deliver';
import type { Desk } from './desk';
import type { Press } from './press';
import { chatLinkOf, publishHome } from './publish-home';
import { reminderForm } from './reminder-form';

const DAY_MS = 86_400_000;
const PAUSE_DAYS = 7;

/** An order in words, as it could have been typed. */
export function orderRequest(words: string): { kind: 'message'; text: string } {
  return { kind: 'message', text: `policy remind ${words}` };
}

export async function openReminderForm(desk: Desk, press: Press): Promise<void> {
  const asker = askerOf(press);
  const { locale, zone } = await desk.profiles.of(asker);
  const view = reminderForm(locale, zone);
  await open(desk, press, view);
}

/** The button of a list in the Home tab: pauses, resumes, previews or stops it. */
export async function giveOrder(desk: Desk, press: Press): Promise<void> {
  const asker = askerOf(press);
  const handled = await desk.answer(asker, orderRequest(withDay(press.action.value ?? '')));
  if (!handled) return;
  if (!isDone(handled)) await open(desk, press, resultView(handled));
  // A look changes nothing.
  if (handled.reply.kind === 'notice') await publishHome(desk, asker, chatLinkOf(press));
}

/** The field of the form that an order failed on; undefined where it did not, or on none of them. */
export function faultyField(reply: Reply): string | undefined {
  if (reply.kind !== 'notice') return undefined;
  if (reply.topic === 'no-place' || reply.topic === 'closed-place') return 'channel';
  const expected = reply.misread?.expected;
  if (expected === 'quiet') return 'quietTo';
  return expected === 'zone' ? 'zone' : undefined;
}

async function open(
  { log }: Desk,
  { body, client }: Press,
  view: ReturnType<typeof resultView>,
): Promise<void> {
  await quietly(log, () => client.views.open({ trigger_id: body.trigger_id, view }));
}

function askerOf({ body, client, context }: Press): Asker {
  return { client, workspace: workspaceOf(context), user: body.user.id };
}

/** A pause lasts a week from the press on, however old its button is. */
function withDay(order: string): string {
  if (!order.startsWith('pause ')) return order;
  const end = new Date(Date.now() + PAUSE_DAYS * DAY_MS);
  return `${order} until ${end.toISOString().slice(0, 10)}`;
}

/** What the Home tab shows by itself needs no words of its own. */
function isDone({ reply }: Handled): boolean {
  return reply.kind === 'notice' && ['paused', 'resumed', 'stopped'].includes(reply.topic);
}
