import type { WebClient } from '@slack/web-api';
import type { Assistant, Log } from '../../src';
import type { Locales } from './locales';
import type { Seen } from './seen';

/** What every listener works with. */
export interface Desk {
  assistant: Assistant;
  log: Log;
  locales: Locales;
  /** Threads in which the assistant was asked: "channel:thread". */
  joined: Seen;
}

/** Where a message goes. */
export interface Place {
  client: WebClient;
  channel: string;
  user: string;
  /** Left out outside a thread. */
  thread?: string;
}
