import type { Handled } from './message';
import type { ClosedReason, Place } from './person';
import type { Instant } from './reminder';

/** A message on its way to one place. */
export interface Outgoing {
  /** Id of the delivery; the platform keeps it with the message where it can. */
  delivery: string;
  place: Place;
  handled: Handled;
}

/** What became of a sending. */
export type SendOutcome =
  | { kind: 'sent'; message: string }
  /** The platform asks to wait, or cannot be reached; it did not take the message. */
  | { kind: 'later'; afterMs: number; wholeWorkspace: boolean }
  /** The line broke after the message had left: it may have arrived. */
  | { kind: 'unsure' }
  | { kind: 'never'; reason: ClosedReason };

/** How an adapter sends what nobody asked for at this moment. Never throws for what a platform answers. */
export interface Sender {
  platform: string;
  /** Milliseconds between two messages in one workspace. */
  everyMs: number;
  /**
   * Most messages that may be on their way at once, where the platform cannot be asked afterwards whether they
   * arrived: a crash leaves that many unsure. Without it there is no such bound.
   */
  inFlight?: number;
  send(outgoing: Outgoing): Promise<SendOutcome>;
  /**
   * Whether the message of an earlier try stands there already: `message` its id when it does, `absent`
   * when it surely does not. `unknown` where the platform cannot tell, `unreachable` where it could not be asked now.
   */
  find(
    outgoing: Omit<Outgoing, 'handled'>,
    since: Instant,
  ): Promise<
    | { kind: 'found'; message: string }
    | { kind: 'absent' }
    | { kind: 'unknown' }
    | { kind: 'unreachable' }
  >;
  /** Takes a sent message away, or puts another in its place. False when the platform refuses. */
  recall(place: Place, message: string, instead?: Handled): Promise<boolean>;
}
