import type { Instant, Knowledge, Locale, Log, Message, Person, PlaceRef } from '../domain';
import type { Sender, Store, TicketReply } from '../domain';

/** What tickets work with. */
export interface TicketsSetup {
  store: Pick<Store, 'tickets' | 'places' | 'receipts'>;
  /** Content of the moment. */
  knowledge: () => Knowledge;
  /** Platforms that can be written to. */
  senders: readonly Sender[];
  /** Puts a reply into words. */
  render: (reply: TicketReply) => Message;
  /** Takes identifiers out of words that are passed on. */
  redact: (words: string) => string;
  /** Whether somebody runs the workspace. */
  isAdmin: (person: Person) => boolean;
  /** What a promise gives, or undefined where that takes longer than so many milliseconds. */
  inTime: <T>(promise: Promise<T>, patience: number) => Promise<T | undefined>;
  now: () => Instant;
  log: Log;
}

/** Who asks or answers, and where. */
export interface TicketCaller {
  person: Person;
  place: PlaceRef;
  lang: Locale;
}
