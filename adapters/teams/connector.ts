import { TurnContext } from 'botbuilder';
import type { Activity, ChannelAccount } from 'botbuilder';
import { PlatformError, platformErrorFor } from './platform-error';

/** What Teams must know to open the chat between us and one person. */
export interface PersonalChat {
  isGroup: false;
  bot: ChannelAccount;
  members: ChannelAccount[];
  tenantId?: string;
  channelData?: { tenant: { id: string } };
}

/** The part of the SDK's client that we call; the SDK does not export its type. */
interface Connector {
  credentials: { signRequest(request: { headers: Headers }): Promise<unknown> };
  conversations: {
    createConversation(parameters: PersonalChat): Promise<{ id?: string }>;
    sendToConversation(conversation: string, activity: Partial<Activity>): Promise<unknown>;
  };
}

/** Longest wait for Teams, in milliseconds. */
const TIMEOUT = 10_000;
/** Longest wait before an answer goes out without its typing sign. */
const TYPING_TIMEOUT = 1_500;

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
): Promise<void> {
  await call(context, {
    method: 'POST',
    path: `/v3/conversations/${idOf(context)}/activities?isTargetedActivity=true`,
    body: activity,
    timeout: TIMEOUT,
  });
}

/**
 * Shows that an answer is on its way. The SDK would try again for seconds when Teams does not take it, and the answer
 * would wait for that.
 */
export async function sendTyping(context: TurnContext): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const body = TurnContext.applyConversationReference({ type: 'typing' }, reference);
  const path = `/v3/conversations/${idOf(context)}/activities`;
  await call(context, { method: 'POST', path, body, timeout: TYPING_TIMEOUT }).catch(
    () => undefined,
  );
}

/** What Teams knows of the sender in a team or chat; the SDK would try again for seconds when it does not tell. */
export function readMember(context: TurnContext, place: string): Promise<unknown> {
  const [whole, member] = [place, context.activity.from.id].map(encodeURIComponent);
  const path = `/v3/conversations/${whole}/members/${member}`;
  return call(context, { method: 'GET', path, timeout: TIMEOUT });
}

interface Call {
  method: 'GET' | 'POST';
  /** With its query. */
  path: string;
  body?: Partial<Activity>;
  timeout: number;
}

function idOf({ activity }: TurnContext): string {
  return encodeURIComponent(activity.conversation.id);
}

/** What Teams answers. Throws a PlatformError when it refuses. */
async function call(context: TurnContext, { method, path, body, timeout }: Call): Promise<unknown> {
  const { serviceUrl } = context.activity;
  const headers = new Headers({ 'content-type': 'application/json' });
  await connectorOf(context).credentials.signRequest({ headers });
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
