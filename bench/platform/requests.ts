import { createHmac } from 'node:crypto';
import type { Kind } from './messages';

export const SECRET = '0123456789abcdef0123456789abcdef';

/** As many as may be served a minute without anybody being asked to wait. */
export const PEOPLE = 4_000;

/** Questions in words that no test has; each person asks another one. */
export const QUESTIONS = [
  'may I post a picture from our holiday party?',
  'a patient sent me a friend request, is that ok to accept?',
  'can we talk about our pay on facebook?',
  'a reporter called me, what do I say?',
  'is it fine to share the flu clinic hours?',
  'may I answer a bad review of our clinic?',
  'can I use music in a reel for the hospital page?',
  'do I need alt text for pictures?',
  'may I say where I work in my profile?',
  'how many vacation days do I have?',
];

export interface Outgoing {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** The `index`th request, as the platform sends it. */
export function requestOf(kind: Kind, index: number, sink: number): Outgoing {
  const text = kind.endsWith('help') ? 'help' : (QUESTIONS[index % QUESTIONS.length] ?? '');
  return kind.startsWith('slack')
    ? slackCommand(text, index, sink)
    : teamsMessage(text, index, sink);
}

function slackCommand(text: string, index: number, sink: number): Outgoing {
  const body = new URLSearchParams({
    token: 'legacy',
    team_id: 'T1',
    team_domain: 'team',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: `U${index % PEOPLE}`,
    user_name: 'person',
    command: '/policy',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: `http://127.0.0.1:${sink}/respond`,
    trigger_id: 'trigger',
  }).toString();
  const time = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex');
  return {
    path: '/slack/events',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': time,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  };
}

function teamsMessage(text: string, index: number, sink: number): Outgoing {
  const person = index % PEOPLE;
  const tenant = { id: '99999999-8888-7777-6666-555555555555' };
  return {
    path: '/api/messages',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `m${index}`,
      timestamp: new Date().toISOString(),
      text,
      textFormat: 'plain',
      locale: 'en-US',
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${sink}/`,
      from: { id: `29:${person}`, name: 'Person', aadObjectId: `00000000-${person}` },
      recipient: { id: '28:bot', name: 'Policy Assistant' },
      conversation: { id: `a:${person}`, conversationType: 'personal', tenantId: tenant.id },
      channelData: { tenant },
    }),
  };
}
