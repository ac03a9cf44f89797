import type { Citation, ReplyBase } from './reply-base';
import type { ClosedReason } from './person';
import type { ChosenBecause, Delivery, ReminderRun } from './reminder';

/** A button of a reply: `word` is the key of labels `button.<word>`. */
export interface ReplyButton {
  word: string;
  token: string;
  /** What stands for {name} in the word. */
  name?: string;
  /** True for the one that most people want. */
  first?: boolean;
}

/** A weekly message. */
export interface ReminderMessage extends ReplyBase {
  kind: 'reminder';
  reminder: string;
  title: string;
  /** Its one sentence. */
  sentence: string;
  citation: Citation;
  question: string;
  /** In the order of the file. */
  options: { number: number; text: string; token: string }[];
  /** True when it goes to one person, who can stop it. */
  personal: boolean;
  buttons: ReplyButton[];
}

/** A subscription in words. */
export interface SubscriptionLine {
  /** End of its id, enough to name it. */
  id: string;
  /** Where it goes: an id of the platform; absent for everyone. */
  place?: string;
  everyone: boolean;
  /** "Mondays at 09:00". */
  when: string;
  /** IANA; absent where it is each person's own. */
  zone?: string;
  /** Its next time in words; absent when there is none. */
  next?: string;
  /** First day with messages again. */
  pausedUntil?: string;
  quiet?: { from: string; to: string };
  /** Days without a message, today and later ones. */
  blackouts: { from: string; to: string }[];
}

/** All subscriptions, with their next times. */
export interface Schedule extends ReplyBase {
  kind: 'schedule';
  /** In words, when everything is held. */
  heldSince?: string;
  subscriptions: SubscriptionLine[];
  buttons: ReplyButton[];
}

/** What a subscription will get. */
export interface Preview extends ReplyBase {
  kind: 'preview';
  /** Absent for a list that does not exist yet. */
  subscription?: SubscriptionLine;
  when: string;
  items: PreviewItem[];
  /** Times that are not shown. */
  more: number;
  buttons: ReplyButton[];
}
export interface PreviewItem {
  /** Day and time in words. */
  at: string;
  /** Absent when it is passed over. */
  chosen?: { reminder: string; title: string; clause: string; because: ChosenBecause };
  note?: NonNullable<ReminderRun['note']>;
}

/** A run in words. */
export interface RunLine {
  /** End of its id, enough to name it. */
  id: string;
  /** Its time in words. */
  at: string;
  state: ReminderRun['state'];
  note?: NonNullable<ReminderRun['note']>;
  title?: string;
  counts: Record<Delivery['state'], number>;
  /** All deliveries. */
  total: number;
}

/** The newest runs. */
export interface RunList extends ReplyBase {
  kind: 'run-list';
  runs: RunLine[];
  buttons: ReplyButton[];
}

/** What became of one run. */
export interface RunReport extends ReplyBase {
  kind: 'run-report';
  run: RunLine;
  because?: ChosenBecause;
  /** Deliveries that are neither waiting nor under way. */
  settled: number;
  /** Most frequent first. */
  failures: { reason: FailureReason; count: number }[];
  /** What stands in the place of recalled messages, in words. */
  instead?: string;
  buttons: ReplyButton[];
}
export type FailureReason = ClosedReason | 'too-many-attempts' | 'outcome-unknown';

/** The deliveries of a run as lines of CSV, the first ones. */
export interface RunExport extends ReplyBase {
  kind: 'run-export';
  run: RunLine;
  lines: string[];
  /** Lines that are not shown. */
  more: number;
}

export const NOTICE_TOPICS = [
  'help',
  'subscribed',
  'changed',
  'stopped',
  'paused',
  'resumed',
  'blackout-added',
  'blackouts-lifted',
  'cancelled',
  'not-cancelled',
  'recalled',
  'not-recalled',
  'held',
  'released',
  'not-held',
  'sent-now',
  'just-sent',
  'not-now',
  'retried',
  'nothing-to-retry',
  'tested',
  'not-tested',
  'opted-out',
  'opted-in',
  'misread',
  'not-allowed',
  'no-subscription',
  'no-run',
  'no-reminder',
  'no-place',
  'closed-place',
  'stale',
  'taken-back',
] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** What was done, or why it was not. */
export interface Notice extends ReplyBase {
  kind: 'notice';
  topic: NoticeTopic;
  subscription?: SubscriptionLine;
  run?: RunLine;
  /** Deliveries that it is about. */
  count?: number;
  /** What stands in the place of a recalled message. */
  text?: string;
  /** What was named, as it was typed: an id, a day. */
  named?: string;
  /** Why nothing can be sent there. */
  reason?: FailureReason;
  /** Why nothing is sent now. */
  note?: NonNullable<ReminderRun['note']>;
  /** Whether the person may order more than peace for themselves. */
  admin?: boolean;
  misread?: {
    /** As they were typed; may be empty. */
    understood: string;
    unknown: string;
    /** Labels `expected.<it>` and `example.<it>`. */
    expected: string;
  };
  buttons: ReplyButton[];
}

export type ReminderReply =
  ReminderMessage | Schedule | Preview | RunList | RunReport | RunExport | Notice;
