import type { Locale, Subscription } from '../../domain';

/** Where a subscription goes. */
export type Target =
  | { kind: 'here' }
  /** A channel or chat by the platform's id, or "platform:workspace:id". */
  | { kind: 'place'; place: string }
  /** All people of the asker's workspace, or of "platform:workspace". */
  | { kind: 'everyone'; workspace?: string };

/** What people may want of reminders, as forms and commands say it. Ids may be shortened to their beginning. */
export type Order =
  | { kind: 'help' | 'list' | 'runs' | 'hold' | 'release' | 'opt-out' | 'opt-in' }
  | {
      kind: 'subscribe';
      target: Target;
      cron: string;
      /** IANA, or "recipient"; left out, it is the asker's own. */
      zone?: string;
      quiet?: Subscription['quiet'];
      lang?: Locale;
    }
  | { kind: 'preview'; subscription?: string }
  | { kind: 'test'; reminder?: string; lang?: Locale }
  /** `until` is the first day with messages again, YYYY-MM-DD. */
  | { kind: 'pause'; subscription: string; until: string }
  | { kind: 'resume' | 'stop'; subscription: string }
  /** Without days all of its blackouts are lifted. */
  | { kind: 'blackout'; subscription: string; days?: { from: string; to: string } }
  | { kind: 'report' | 'export'; run: string }
  | { kind: 'cancel'; run: string }
  /** `instead`: key of labels `recalled.<key>` for what stands there afterwards. */
  | { kind: 'recall'; run: string; instead?: string }
  | { kind: 'send-now'; subscription: string; reminder?: string }
  | { kind: 'retry'; run: string; what: 'failed' | 'unsure' };

/** What is missing or wrong in words: labels `expected.<it>` and `example.<it>`. */
export type Expected =
  | 'order'
  | 'target'
  | 'when'
  | 'zone'
  | 'quiet'
  | 'lang'
  | 'subscription'
  | 'run'
  | 'day'
  | 'day-ahead'
  | 'days'
  | 'retry'
  | 'instead'
  | 'here'
  | 'workspace';

/** Words that are no order. */
export interface Misread {
  kind: 'misread';
  /** The part that was understood, as it was typed; may be empty. */
  understood: string;
  /** The part that was not; empty when something is missing. */
  unknown: string;
  expected: Expected;
}
