import { createHmac } from 'node:crypto';

type Loose = Record<string, unknown>;

export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef';

const TEAM = {
  team: { id: 'T1', domain: 't' },
  user: { id: 'U1', team_id: 'T1' },
  api_app_id: 'A1',
};

export function command(text: string, more: Loose = {}): Loose {
  return {
    command: '/policy',
    text,
    user_id: 'U1',
    channel_id: 'C1',
    team_id: 'T1',
    trigger_id: 'none',
    ...more,
  };
}

let eventNumber = 0;

export function event(inner: Loose, more: Loose = {}): Loose {
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${(eventNumber += 1)}`,
    authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event: { user: 'U1', ts: '5.1', ...inner },
    ...more,
  };
}

export function press(action: Loose, more: Loose = {}): Loose {
  return {
    type: 'block_actions',
    ...TEAM,
    channel: { id: 'C1' },
    container: { type: 'message', is_ephemeral: true },
    actions: [{ type: 'button', block_id: 'actions', action_ts: '1', ...action }],
    ...more,
  };
}

export function submission(values: Loose): Loose {
  return {
    type: 'view_submission',
    ...TEAM,
    view: { id: 'V1', type: 'modal', callback_id: 'check-draft', blocks: [], state: { values } },
  };
}

export function shortcut(more: Loose): Loose {
  return { ...TEAM, ...more };
}

/** Sends a payload as Slack does: as a form for commands and buttons, as JSON for events. */
export function send(
  url: string,
  payload: Loose,
  {
    form,
    secret = SIGNING_SECRET,
    at = Math.floor(Date.now() / 1000),
    body = encode(payload, form),
  }: {
    form?: 'fields' | 'payload';
    secret?: string;
    at?: number;
    body?: string;
  } = {},
): Promise<Response> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    },
  });
}

function encode(payload: Loose, form: 'fields' | 'payload' | undefined): string {
  if (form === undefined) return JSON.stringify(payload);
  const fields = form === 'fields' ? payload : { payload: JSON.stringify(payload) };
  return new URLSearchParams(fields as Record<string, string>).toString();
}
