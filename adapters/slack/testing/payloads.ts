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

let pressNumber = 0;

export function press(action: Loose, more: Loose = {}): Loose {
  return {
    type: 'block_actions',
    ...TEAM,
    channel: { id: 'C1' },
    container: { type: 'message', is_ephemeral: true, message_ts: `${(pressNumber += 1)}.7` },
    trigger_id: 'none',
    actions: [{ type: 'button', block_id: 'actions', action_ts: '1', ...action }],
    ...more,
  };
}

export function submission(values: Loose): Loose {
  return {
    type: 'view_submission',
    ...TEAM,
    view: {
      id: 'V1',
      type: 'modal',
      private_metadata: '',
      callback_id: 'check-draft',
      blocks: [],
      state: { values },
    },
  };
}

/** A press on a message that everybody in its place sees. */
export function pressOn(
  { channel, ts, thread }: { channel: string; ts: string; thread?: string },
  action: Loose,
  more: Loose = {},
): Loose {
  return press(action, {
    channel: { id: channel },
    message: { ts, ...(thread !== undefined && { thread_ts: thread }) },
    container: { type: 'message', is_ephemeral: false, message_ts: ts },
    ...more,
  });
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
    retry,
  }: {
    form?: 'fields' | 'payload';
    secret?: string;
    at?: number;
    body?: string;
    /** Slack's count of its own repeats. */
    retry?: number;
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
      ...(retry !== undefined && {
        'x-slack-retry-num': String(retry),
        'x-slack-retry-reason': 'http_timeout',
      }),
    },
  });
}

function encode(payload: Loose, form: 'fields' | 'payload' | undefined): string {
  if (form === undefined) return JSON.stringify(payload);
  const fields = form === 'fields' ? payload : { payload: JSON.stringify(payload) };
  return new URLSearchParams(fields as Record<string, string>).toString();
}
