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
  const status = await post(context, activity, {
    query: '?isTargetedActivity=true',
    timeout: TIMEOUT,
  });
  if (status >= 300) throw platformErrorFor(status);
}

/**
 * Shows that an answer is on its way. The SDK would try again for seconds when Teams does not take it, and the answer
 * would wait for that.
 */
export async function sendTyping(context: TurnContext): Promise<void> {
  const reference = TurnContext.getConversationReference(context.activity);
  const typing = TurnContext.applyConversationReference({ type: 'typing' }, reference);
  await post(context, typing, { query: '', timeout: TYPING_TIMEOUT }).catch(() => undefined);
}

interface Way {
  query: string;
  timeout: number;
}

/** The status that Teams answers with. */
async function post(
  context: TurnContext,
  activity: Partial<Activity>,
  { query, timeout }: Way,
): Promise<number> {
  const { serviceUrl, conversation } = context.activity;
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  const headers = new Headers({ 'content-type': 'application/json' });
  await connectorOf(context).credentials.signRequest({ headers });
  try {
    const response = await fetch(`${serviceUrl.replace(/\/$/, '')}${path}${query}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return response.status;
  } catch {
    throw new PlatformError('NETWORK');
  }
}
