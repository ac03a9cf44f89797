import { labelOf } from '../../domain';
import type {
  Instant,
  Knowledge,
  Locale,
  Log,
  Message,
  Notice,
  NoticeTopic,
  Person,
  PlaceRef,
  ReminderReply,
  Sender,
  Store,
} from '../../domain';

/** What reminders work with. */
export interface RemindersSetup {
  /** Content of the moment. */
  knowledge: () => Knowledge;
  store: Store;
  now: () => Instant;
  log: Log;
  /** People who may order, as "platform:workspace:id". */
  admins: readonly string[];
  /** Platforms that can be written to. */
  senders: readonly Sender[];
  /** Puts a reply into words. */
  render: (reply: ReminderReply) => Message;
  /** IANA zone where nobody says another. */
  zone: string;
  /** Milliseconds in which a missed time is caught up. */
  graceMs: number;
}

/** Who is served, and with what. */
export interface Desk {
  setup: RemindersSetup;
  store: Store;
  content: Knowledge;
  now: Instant;
  person: Person;
  /** Where the order was given; absent in a terminal. */
  place?: PlaceRef;
  lang: Locale;
  /** The word for a key of labels. */
  word: (key: string) => string;
}

export interface Caller {
  person: Person;
  place?: PlaceRef;
  lang: Locale;
}

export function openDesk(setup: RemindersSetup, caller: Caller): Desk {
  const content = setup.knowledge();
  return {
    ...caller,
    setup,
    store: setup.store,
    content,
    now: setup.now(),
    word: (key) => labelOf(content, caller.lang, key),
  };
}

/** What was done, or why it was not. */
export function notice(
  { lang }: Desk,
  topic: NoticeTopic,
  fields: Partial<Omit<Notice, 'kind' | 'topic' | 'lang' | 'fallback'>> = {},
): Notice {
  return { kind: 'notice', topic, lang, fallback: false, buttons: [], ...fields };
}
