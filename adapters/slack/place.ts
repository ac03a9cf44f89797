import type { WebClient } from '@slack/web-api';
import type { Incoming } from './incoming';

/** Where an answer goes. */
export interface Place {
  client: WebClient;
  channel: string;
  user: string;
  /** Left out outside a thread. */
  thread?: string;
  /** True when the answer would be the first message of the thread. */
  opensThread?: boolean;
  /** The message that is answered. */
  question?: string;
}

/** A direct message with the assistant: nobody else reads along. */
export function isDirect(channel: string): boolean {
  return channel.startsWith('D');
}

/** Where a message is answered: in its thread, and among people always in one. */
export function placeOf(client: WebClient, incoming: Incoming): Place {
  const { channel, ts: question, user = '', thread_ts: parent } = incoming;
  const place = { client, channel, user, question };
  if (parent !== undefined) return { ...place, thread: parent };
  return isDirect(channel) ? place : { ...place, thread: question, opensThread: true };
}

/** The key of the talk that a message belongs to. */
export function conversationOf({ channel, thread = '' }: Place): string {
  return `${channel}:${thread}`;
}
