import type { Media } from '../../src';

/** A file as Slack describes it; the file itself is never opened. */
export interface SlackFile {
  mimetype?: string | undefined;
}

/** The fields of Slack's message events that are read here. */
export interface Incoming {
  channel: string;
  channel_type?: string | undefined;
  ts: string;
  thread_ts?: string | undefined;
  /** Who wrote the message that the thread hangs on. */
  parent_user_id?: string | undefined;
  text?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  files?: readonly SlackFile[] | undefined;
}

/** Subtypes of messages that a person wrote. */
const WRITTEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Bots, the assistant itself, edits, deletions and joins are not questions. */
export function isFromPerson(
  { user, bot_id: bot, subtype }: Incoming,
  botUserId: string | undefined,
): boolean {
  const isOwn = user === undefined || user === botUserId;
  return !isOwn && bot === undefined && WRITTEN.has(subtype);
}

/** "Policy Assistant has joined the channel." */
export function isArrival({ subtype, user }: Incoming, botUserId: string | undefined): boolean {
  const isJoin = subtype === 'channel_join' || subtype === 'group_join';
  return isJoin && user !== undefined && user === botUserId;
}

/** A reply to a reminder, or to anything else that the assistant said to a whole channel. */
export function isReplyTo(
  { thread_ts: thread, parent_user_id: parent }: Incoming,
  user: string | undefined,
): boolean {
  return thread !== undefined && parent !== undefined && parent === user;
}

/** A mention in the text; it arrives as an event of its own, and is answered there. */
export function mentions({ text = '' }: Incoming, user: string | undefined): boolean {
  return user !== undefined && text.includes(`<@${user}>`);
}

/** "@Ana, what do you think?" is for Ana. */
export function isForSomebodyElse({ text = '' }: Incoming): boolean {
  return /^\s*<@/.test(text);
}

/** What goes with a text, so that the review can say that nobody looked at it. */
export function mediaOf(files: readonly SlackFile[] = []): Media {
  const kinds = new Set(files.map(({ mimetype = '' }) => mimetype.split('/')[0]));
  if (kinds.has('video')) return 'video';
  return kinds.has('image') ? 'photo' : 'none';
}
