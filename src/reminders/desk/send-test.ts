import type { Choice, Notice, ReminderMessage, SendOutcome } from '../../domain';
import { chooseReminder } from '../choice/choose-reminder';
import { readSignals } from '../choice/read-signals';
import { composeReminder } from '../compose-reminder';
import type { Order } from '../orders/order';
import { notice } from './desk';
import type { Desk } from './desk';

/** Sends one reminder to who asks, the way of all reminders; shows it where nothing can be sent. */
export async function sendTest(
  desk: Desk,
  { reminder, lang = desk.lang }: Extract<Order, { kind: 'test' }>,
): Promise<Notice | ReminderMessage> {
  const choice = await choose(desk, reminder);
  const message = choice && composeReminder(desk.content, choice, { lang, personal: true });
  if (!message)
    return reminder === undefined
      ? notice(desk, 'not-now', { note: 'nothing-left' })
      : notice(desk, 'no-reminder', { named: reminder });
  const outcome = await send(desk, message);
  return outcome ? told(desk, outcome) : message;
}

async function choose({ content, store, now }: Desk, named?: string): Promise<Choice | undefined> {
  const reminder = named === undefined ? undefined : content.reminders.get(named);
  if (reminder) return { reminder: reminder.id, scenario: reminder.scenario, because: 'asked' };
  if (named !== undefined) return undefined;
  const date = new Date(now).toISOString().slice(0, 10);
  return chooseReminder(content, { date, sent: [], signals: await readSignals(store, now) });
}

/** Undefined where nobody can send, or nobody knows the way. */
async function send(
  { setup, store, person, now }: Desk,
  message: ReminderMessage,
): Promise<SendOutcome | undefined> {
  const sender = setup.senders.find(({ platform }) => platform === person.platform);
  const { platform, workspace, id } = person;
  const place = sender && (await store.places.find({ platform, workspace, place: id }));
  const handled = { reply: message, message: setup.render(message) };
  return place && sender.send({ delivery: `test-${now}`, place, handled });
}

function told(desk: Desk, outcome: SendOutcome): Notice {
  switch (outcome.kind) {
    case 'sent':
      return notice(desk, 'tested');
    case 'never':
      return notice(desk, 'not-tested', { reason: outcome.reason });
    case 'unsure':
      return notice(desk, 'not-tested', { reason: 'outcome-unknown' });
    default:
      return notice(desk, 'not-tested', { reason: 'too-many-attempts' });
  }
}
