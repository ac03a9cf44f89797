import type { App } from '@slack/bolt';
import type { Handled, Request } from '../../../src';
import { deliver } from '../deliver';
import type { Desk } from '../desk';
import { readText } from '../read-text';

/** The fields of Slack's message event that are read here. */
interface Incoming {
  channel: string;
  channel_type?: string | undefined;
  ts: string;
  thread_ts?: string | undefined;
  text?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  files?: unknown[] | undefined;
}

/** Asked about a file without words: the photo walk says what to look at. */
const PHOTO_QUESTION = 'can I post this photo?';

/** Direct messages, and replies in threads that the assistant was asked into. */
export function listenForMessages(app: App, desk: Desk): void {
  app.message(async ({ message, context, client }) => {
    const incoming: Incoming = message;
    const { channel, user } = incoming;
    if (user === undefined || !isFromPerson(incoming)) return;
    if (!isDirect(incoming) && !isInJoinedThread(incoming, desk, context.botUserId)) return;
    const locale = await desk.locales.of(client, user);
    const thread = incoming.thread_ts;
    const conversation = `${channel}:${thread ?? ''}`;
    const handled = desk.assistant.handle({ ...readMessage(incoming), locale, conversation });
    if (!isDirect(incoming) && isBetterUnsaid(handled)) return;
    await deliver(
      desk,
      { client, channel, user, ...(thread !== undefined && { thread }) },
      handled,
    );
  });
}

function isDirect({ channel_type: kind }: Incoming): boolean {
  return kind === 'im';
}

function readMessage({ text = '', files = [] }: Incoming): Request {
  const words = readText(text);
  return { kind: 'message', text: words === '' && files.length > 0 ? PHOTO_QUESTION : words };
}

/** Bots, edits, deletions and joins are not questions. */
function isFromPerson({ bot_id: bot, subtype }: Incoming): boolean {
  return bot === undefined && (subtype === undefined || subtype === 'file_share');
}

/** A mention in the thread arrives as a mention too, and is answered there. */
function isInJoinedThread(
  { channel, thread_ts: thread, text = '' }: Incoming,
  { joined }: Desk,
  botUserId: string | undefined,
): boolean {
  if (thread === undefined || !joined.has(`${channel}:${thread}`)) return false;
  return botUserId === undefined || !text.includes(`<@${botUserId}>`);
}

/** People talk with each other in a thread: only a real answer is worth saying there. */
function isBetterUnsaid({ reply }: Handled): boolean {
  return reply.kind === 'no-answer' || reply.kind === 'small-talk' || reply.kind === 'refusal';
}
