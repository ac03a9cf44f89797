import type { App, BlockButtonAction } from '@slack/bolt';
import type { Handled, Reply } from '../../../src';
import { ANY_ORDER, OPEN_REMINDER, REMINDER_MODAL } from '../action-ids';
import { workspaceOf } from '../asker';
import type { From } from '../asker';
import { resultView } from '../check-form';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { publishHome } from '../publish-home';
import { readReminderForm, reminderForm } from '../reminder-form';

const DAY_MS = 86_400_000;
const PAUSE_DAYS = 7;

/** The form for a new list of reminders, and the buttons of those that are there. */
export function listenForReminders(app: App, desk: Desk): void {
  app.action<BlockButtonAction>(OPEN_REMINDER, async ({ ack, body, context, client }) => {
    await ack();
    const asker = { client, workspace: workspaceOf(context), user: body.user.id };
    const { locale, zone } = await desk.profiles.of(asker);
    const view = reminderForm(locale, zone);
    await quietly(desk.log, () => client.views.open({ trigger_id: body.trigger_id, view }));
  });

  app.view(REMINDER_MODAL, async ({ ack, view, body, context, client }) => {
    const asker = { client, workspace: workspaceOf(context), user: body.user.id };
    const { locale } = await desk.profiles.of(asker);
    const filled = readReminderForm(view.state, locale);
    if ('errors' in filled) {
      await ack({ response_action: 'errors', errors: filled.errors });
      return;
    }
    const handled = await desk.answer(asker, orderOf(filled.order));
    const block = handled && faultyBlock(handled.reply);
    if (!handled) await ack({ response_action: 'clear' });
    else if (block === undefined)
      await ack({ response_action: 'update', view: resultView(handled) });
    else await ack({ response_action: 'errors', errors: { [block]: faultOf(handled) } });
    if (block === undefined) await publishHome(desk, asker, linkOf(body, context));
  });

  app.action<BlockButtonAction>(ANY_ORDER, async ({ ack, action, body, context, client }) => {
    await ack();
    const asker = { client, workspace: workspaceOf(context), user: body.user.id };
    const handled = await desk.answer(asker, orderOf(withDay(action.value ?? '')));
    if (handled && !isDone(handled.reply)) {
      const view = resultView(handled);
      await quietly(desk.log, () => client.views.open({ trigger_id: body.trigger_id, view }));
    }
    // A look changes nothing.
    if (handled?.reply.kind === 'notice') await publishHome(desk, asker, linkOf(body, context));
  });
}

function orderOf(words: string): { kind: 'message'; text: string } {
  return { kind: 'message', text: `policy remind ${words}` };
}

/** A pause lasts a week from the press on, however old its button is. */
function withDay(order: string): string {
  if (!order.startsWith('pause ')) return order;
  const end = new Date(Date.now() + PAUSE_DAYS * DAY_MS);
  return `${order} until ${end.toISOString().slice(0, 10)}`;
}

/** What the Home tab shows by itself needs no words of its own. */
function isDone(reply: Reply): boolean {
  const shown = ['paused', 'resumed', 'stopped'];
  return reply.kind === 'notice' && shown.includes(reply.topic);
}

/** The field that an order failed on; undefined where it did not, or on none of them. */
function faultyBlock(reply: Reply): string | undefined {
  if (reply.kind !== 'notice') return undefined;
  if (reply.topic === 'no-place' || reply.topic === 'closed-place') return 'channel';
  const expected = reply.misread?.expected;
  if (expected === 'quiet') return 'quietTo';
  return expected === 'zone' ? 'zone' : undefined;
}

function faultOf({ message }: Handled): string {
  return message.passages
    .flatMap((passage) => (passage.kind === 'list' ? [] : passage.content))
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 500);
}

function linkOf(
  { api_app_id: app, team }: { api_app_id: string; team: { id: string } | null },
  context: From,
): { app: string; team: string } {
  return { app, team: team?.id ?? context.teamId ?? '' };
}
