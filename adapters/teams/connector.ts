import type { Activity, ChannelAccount, TurnContext } from 'botbuilder';
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
  const { serviceUrl, conversation } = context.activity;
  const path = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities`;
  const headers = new Headers({ 'content-type': 'application/json' });
  await connectorOf(context).credentials.signRequest({ headers });
  const response = await post(
    `${serviceUrl.replace(/\/$/, '')}${path}?isTargetedActivity=true`,
    headers,
    activity,
  );
  if (!response.ok) throw platformErrorFor(response.status);
}

async function post(url: string, headers: Headers, activity: Partial<Activity>): Promise<Response> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT);
    const response = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
      signal,
    });
    await response.body?.cancel();
    return response;
  } catch {
    throw new PlatformError('NETWORK');
  }
}
