import { WebClient } from '@slack/web-api';
import type { WebClientOptions } from '@slack/web-api';
import { z } from 'zod';
import type { Instant, Outgoing, Place, SendOutcome, Sender } from '../../src';
import { renderMessage } from './render-message';
import { readSendFailure } from './send-failure';

/** Slack takes about one message a second in a channel, and some hundred a minute in a workspace. https://docs.slack.dev/apis/web-api/rate-limits */
const EVERY_MS = 250;
/** Type of the metadata that carries a delivery's id. */
const EVENT_TYPE = 'policy_reminder';
/** Clocks of Slack and of this machine may differ by this much, in milliseconds. */
const CLOCK_SLACK_MS = 60_000;

interface Setup {
  /** Token of the workspace; undefined when the app is not installed there. */
  tokenOf: (workspace: string) => Promise<string | undefined>;
  options: WebClientOptions;
}

const historySchema = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_type: z.string(), event_payload: z.object({ delivery: z.string() }) })
        .optional()
        .catch(undefined),
    }),
  ),
  has_more: z.boolean().optional(),
});

/** Sends reminders to Slack. Each message carries its delivery's id, so that a lost answer can be looked up. */
export function createSlackSender(setup: Setup): Sender {
  const clientOf = createClients(setup);
  return {
    platform: 'slack',
    everyMs: EVERY_MS,
    async send(outgoing) {
      const client = await clientOf(outgoing.place);
      return client ? post(client, outgoing) : { kind: 'never', reason: 'token-revoked' };
    },
    async find({ delivery, place }, since) {
      const client = await clientOf(place);
      if (!client) return { kind: 'unknown' };
      try {
        const channel = await channelOf(client, place);
        const ts = await findMessage(client, { channel, delivery, since });
        return ts === undefined ? { kind: 'absent' } : { kind: 'found', message: ts };
      } catch (error) {
        return { kind: readSendFailure(error).kind === 'never' ? 'unknown' : 'unreachable' };
      }
    },
    async recall(place, ts, instead) {
      const client = await clientOf(place);
      if (!client) return false;
      try {
        const channel = await channelOf(client, place);
        await (instead
          ? client.chat.update({ channel, ts, ...renderMessage(instead) })
          : client.chat.delete({ channel, ts }));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** One client a token, and none where the app is not installed. It never tries again by itself. */
function createClients({
  tokenOf,
  options,
}: Setup): (place: Place) => Promise<WebClient | undefined> {
  const clients = new Map<string, WebClient>();
  const once = { ...options, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
  return async ({ workspace }) => {
    const token = await tokenOf(workspace);
    if (token === undefined) return undefined;
    const client = clients.get(token) ?? new WebClient(token, once);
    clients.set(token, client);
    return client;
  };
}

async function post(
  client: WebClient,
  { delivery, place, handled }: Outgoing,
): Promise<SendOutcome> {
  try {
    const { ts } = await client.chat.postMessage({
      channel: place.place,
      ...renderMessage(handled),
      metadata: { event_type: EVENT_TYPE, event_payload: { delivery } },
      unfurl_links: false,
      unfurl_media: false,
    });
    return ts === undefined ? { kind: 'unsure' } : { kind: 'sent', message: ts };
  } catch (error) {
    return readSendFailure(error);
  }
}

/** Posting takes a person's id; reading and changing want the id of the chat. */
async function channelOf(client: WebClient, { kind, place }: Place): Promise<string> {
  if (kind !== 'person') return place;
  const { channel } = await client.conversations.open({ users: place });
  return z.string().parse(channel?.id);
}

async function findMessage(
  client: WebClient,
  { channel, delivery, since }: { channel: string; delivery: string; since: Instant },
): Promise<string | undefined> {
  const oldest = String((since - CLOCK_SLACK_MS) / 1_000);
  let cursor: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- a page names the next one
    const page = await client.conversations.history({
      channel,
      oldest,
      include_all_metadata: true,
      limit: 200,
      ...(cursor !== undefined && { cursor }),
    });
    const { messages } = historySchema.parse(page);
    const found = messages.find(
      ({ metadata }) =>
        metadata?.event_type === EVENT_TYPE && metadata.event_payload.delivery === delivery,
    );
    if (found) return found.ts;
    cursor = page.response_metadata?.next_cursor || undefined;
  } while (cursor !== undefined);
  return undefined;
}
