import type { Assistant, Log } from '../../src/index';
import type { PrivateReplies } from './config';

/** What every part of the bot works with. */
export interface Desk {
  assistant: Assistant;
  log: Log;
  privateReplies: PrivateReplies;
}
