import type { Activity, ChannelAccount, TurnContext } from 'botbuilder';
import type { Sent } from './answered';
import { PlatformError, platformErrorFor } from './platform-error';

/** What Teams must know to open the chat between us and one person. */
export interface PersonalChat {
  isGroup: false;
  bot: ChannelAccount;
  members: ChannelAccount[];
  tenantId?: string;
  channelData?: { tenant: { id: string } };
}

interface Signer {
  signRequest(request: { headers: Headers }): Promise<unknown>;
}

/** The part of the SDK's client that we call; the SDK does not export its type. */
interface Connector {
  credentials: Signer;
  conversations: {
    createConversation(parameters: PersonalChat): Promise<{ id?: string }>;
    sendToConversation(conversation: string, activity: Partial<Activity>): Promise<{ id?: string }>;
  };
}

/** Longest wait for Teams, in milliseconds. */
const TIMEOUT = 10_000;
/** Longest wait before an answer goes out without its typing sign. */
const TYPING_TIMEOUT = 1_500;
const TARGETED = '?isTargetedActivity=true';

/** The client that speaks to the Teams service this turn came from. */
export function connectorOf(context: TurnContext): Connector {
  return context.turnState.get<Connector>(context.adapter.ConnectorClientKey);
}

/**
 * Sends a message that its recipient alone sees in a shared place. The SDK is older than these messages, so we
 * call the service ourselves; https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
 */
export async function sendTargeted(
  context: TurnContext,
  activity: Partial<Activity>,
): Promise<unknown> {
  return call(context, {
    method: 'POST',
    path: `/v3/conversations/${idOf(context)}/activities${TARGETED}`,
    body: activity,
    timeout: TIMEOUT,
  });
}

/**
 * Shows that an answer is on its way. The SDK would try again for seconds when Teams does not take it, and the answer
 * would wait for that.
 */
export async function sendTyping(context: TurnContext): Promise<void> {
  const body = addressedTo(context.activity, { type: 'typing' });
  const path = `/v3/conversations/${idOf(context)}/activities`;
  await call(context, { method: 'POST', path, body, timeout: TYPING_TIMEOUT }).catch(
    () => undefined,
  );
}

/** A message to who sent an activity, in the same conversation. */
export function addressedTo(
  { channelId, serviceUrl, conversation, from, recipient, locale }: Activity,
  message: Partial<Activity>,
): Partial<Activity> {
  return {
    ...message,
    channelId,
    serviceUrl,
    conversation,
    from: recipient,
    recipient: from,
    ...(locale && { locale }),
  };
}

/** What Teams knows of the sender in a team or chat; the SDK would try again for seconds when it does not tell. */
export function readMember(context: TurnContext, place: string): Promise<unknown> {
  const [whole, member] = [place, context.activity.from.id].map(encodeURIComponent);
  const path = `/v3/conversations/${whole}/members/${member}`;
  return call(context, { method: 'GET', path, timeout: TIMEOUT });
}

/** Takes a message of ours away, wherever it stands. */
export async function deleteMessage(context: TurnContext, sent: Sent): Promise<void> {
  const [conversation, id] = [sent.conversation, sent.id].map(encodeURIComponent);
  const query = sent.isTargeted ? TARGETED : '';
  const path = `/v3/conversations/${conversation}/activities/${id}${query}`;
  await call(context, { method: 'DELETE', path, timeout: TIMEOUT });
}

interface Call {
  method: 'GET' | 'POST' | 'DELETE';
  /** With its query. */
  path: string;
  body?: Partial<Activity>;
  timeout: number;
}

function idOf({ activity }: TurnContext): string {
  return encodeURIComponent(activity.conversation.id);
}

/** Adds the token of a client to headers; the SDK's own type of a request asks for far more than it uses. */
export async function signWith(
  { credentials }: object & { credentials: object },
  headers: Headers,
): Promise<void> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  await (credentials as Signer).signRequest({ headers });
}

/** What Teams answers. Throws a PlatformError when it refuses. */
async function call(context: TurnContext, { method, path, body, timeout }: Call): Promise<unknown> {
  const { serviceUrl } = context.activity;
  const headers = new Headers({ 'content-type': 'application/json' });
  await signWith(connectorOf(context), headers);
  try {
    const response = await fetch(`${serviceUrl.replace(/\/$/, '')}${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw platformErrorFor(response.status);
    return answer;
  } catch (error) {
    throw error instanceof PlatformError ? error : new PlatformError('NETWORK');
  }
}
