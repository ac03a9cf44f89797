import type {
  Delivery,
  Handled,
  Instant,
  Locale,
  Place,
  ReminderReply,
  ReminderRun,
  Subscription,
} from '../domain';
import { labelOf } from '../domain';
import { composeReminder } from './compose-reminder';
import type { RemindersSetup } from './desk/desk';
import { leaveNow } from './plan/leave-now';

/** Puts what is sent into words, and says when it may leave. */
export interface DeliveryWriter {
  /** Now, or the end of the quiet hours that have begun while the run was being sent. */
  leavesAt(delivery: Pick<Delivery, 'run'>, place: Place): Promise<Instant>;
  /** The message of a delivery at its place; undefined when its reminder is not in the content any more. */
  write(delivery: Pick<Delivery, 'run'>, place: Place): Promise<Handled | undefined>;
  /** What stands in the place of a recalled message; undefined when it is taken away. */
  writeInstead(run: Pick<ReminderRun, 'instead'>, place: Place): Handled | undefined;
}

/** Messages of a run in its languages that are kept ready. */
const MAX_READY = 30;
/** So long a run and its list are taken for unchanged. */
const FRESH_MS = 10_000;

export function createDeliveryWriter(setup: RemindersSetup): DeliveryWriter {
  const ready = new Map<string, Handled>();
  const findRun = createRunFinder(setup);
  const handledOf = (reply: ReminderReply): Handled => ({ reply, message: setup.render(reply) });
  return {
    async leavesAt({ run: id }, { zone }) {
      const { subscription } = await findRun(id);
      return subscription ? leaveNow(subscription, zone, setup.now()) : setup.now();
    },
    async write({ run: id }, place) {
      const { run, subscription } = await findRun(id);
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

interface FoundRun {
  run: ReminderRun | undefined;
  subscription: Subscription | undefined;
}

/** Looks a run and its list up once in a while, and not for each of ten thousand deliveries. */
function createRunFinder({ store, now }: RemindersSetup): (id: string) => Promise<FoundRun> {
  const found = new Map<string, FoundRun & { until: Instant }>();
  return async (id) => {
    const known = found.get(id);
    if (known && known.until > now()) return known;
    const run = await store.runs.find(id);
    const subscription = run && (await store.subscriptions.find(run.subscription));
    if (found.size >= MAX_READY) found.clear();
    found.set(id, { run, subscription, until: now() + FRESH_MS });
    return { run, subscription };
  };
}
