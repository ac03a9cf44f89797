import type { Core, Log, Turns } from '../../src/index';
import type { Answered } from './answered';
import type { PrivateReplies } from './config';
import type { Places } from './places';
import type { Roster } from './roster';
import type { Seen } from './seen';

/** What every part of the bot works with. */
export interface Desk {
  assistant: Core;
  log: Log;
  privateReplies: PrivateReplies;
  roster: Roster;
  turns: Turns;
  places: Places;
  answered: Answered;
  /** Deliveries that were answered. */
  seen: Seen;
}
