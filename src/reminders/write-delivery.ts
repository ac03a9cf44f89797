import type { Delivery, Handled, Locale, Place, ReminderReply, ReminderRun } from '../domain';
import { labelOf } from '../domain';
import { composeReminder } from './compose-reminder';
import type { RemindersSetup } from './desk/desk';

/** Puts what is sent into words. */
export interface DeliveryWriter {
  /** The message of a delivery at its place; undefined when its reminder is not in the content any more. */
  write(delivery: Pick<Delivery, 'run'>, place: Place): Promise<Handled | undefined>;
  /** What stands in the place of a recalled message; undefined when it is taken away. */
  writeInstead(run: Pick<ReminderRun, 'instead'>, place: Place): Handled | undefined;
}

/** Messages of a run in its languages that are kept ready. */
const MAX_READY = 30;

export function createDeliveryWriter(setup: RemindersSetup): DeliveryWriter {
  const ready = new Map<string, Handled>();
  const handledOf = (reply: ReminderReply): Handled => ({ reply, message: setup.render(reply) });
  return {
    async write({ run: id }, place) {
      const run = await setup.store.runs.find(id);
      const subscription = run && (await setup.store.subscriptions.find(run.subscription));
      if (!run?.choice) return undefined;
      const content = setup.knowledge();
      const lang = subscription?.locale ?? place.locale ?? 'en';
      const personal = place.kind === 'person';
      const key = [content.fingerprint, id, lang, personal].join(' ');
      const known = ready.get(key);
      if (known) return known;
      const reply = composeReminder(content, run.choice, { lang, personal });
      if (!reply) return undefined;
      if (ready.size >= MAX_READY) ready.clear();
      const handled = handledOf(reply);
      ready.set(key, handled);
      return handled;
    },
    writeInstead({ instead }, { locale: lang = 'en' }) {
      if (instead === undefined) return undefined;
      const text = labelOf(setup.knowledge(), lang, `recalled.${instead}`);
      return handledOf(noteInstead(text, lang));
    },
  };
}

function noteInstead(text: string, lang: Locale): ReminderReply {
  return { kind: 'notice', topic: 'taken-back', text, lang, fallback: false, buttons: [] };
}
