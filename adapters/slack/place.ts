import type { PlaceRef } from '../../src';
import type { Asker } from './asker';
import type { Incoming } from './incoming';

/** The platform's name in everything that is kept. */
export const PLATFORM = 'slack';

/** Where an answer goes. */
export interface Place extends Asker {
  channel: string;
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
export function placeOf(
  { client, workspace }: Pick<Asker, 'client' | 'workspace'>,
  incoming: Incoming,
): Place {
  const { channel, ts: question, user = '', thread_ts: parent } = incoming;
  const place = { client, workspace, channel, user, question };
  if (parent !== undefined) return { ...place, thread: parent };
  return isDirect(channel) ? place : { ...place, thread: question, opensThread: true };
}

/** The key of the talk that a message belongs to. */
export function conversationOf({
  workspace,
  channel,
  thread = '',
}: Pick<Place, 'workspace' | 'channel' | 'thread'>): string {
  return `${workspace}:${channel}:${thread}`;
}

/** What "here" means: a channel, or the person where nobody else reads along. */
export function hereOf({ workspace, user }: Asker, channel?: string): PlaceRef {
  const isOwn = channel === undefined || isDirect(channel);
  return { platform: PLATFORM, workspace, place: isOwn ? user : channel };
}
