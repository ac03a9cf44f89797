import type { DecidedBy, Decision, Leaning } from '../domain';

/** A reply and what decided over it. */
export interface Outcome {
  reply: Decision['reply'];
  by: DecidedBy;
  tonedDown?: boolean;
  insteadOf?: string;
  heeded?: Leaning;
}
