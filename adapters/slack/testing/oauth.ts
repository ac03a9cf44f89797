import { SCOPES } from '../identity';

/** Credentials of the app. */
export const CLIENT = { id: '123.456', secret: 'abcdef0123456789abcdef0123456789' };

/** Where an app is installed: a workspace, or an organisation with all of its workspaces. */
export interface Installed {
  team?: string;
  organisation?: string;
}

type Args = Record<string, unknown>;
type Result = { answer?: Args; error?: string; fault?: string };

/** Slack's side of an installation. https://docs.slack.dev/authentication/installing-with-oauth */
export interface OAuth {
  /** Somebody allows the app; gives the code that Slack sends with them. */
  allow(where: Installed): string;
  /** `oauth.v2.access`: a code is good once. */
  access(args: Args): Result;
  /** Where a token is good; undefined when it was never given or withdrawn. */
  of(token: string): Installed | undefined;
  withdraw(token: string): void;
}

export function createOAuth(): OAuth {
  const codes = new Map<string, Installed>();
  const tokens = new Map<string, Installed>();
  let count = 0;
  return {
    allow(where) {
      const code = `code-${(count += 1)}`;
      codes.set(code, where);
      return code;
    },
    access({ client_id: id, client_secret: secret, code }) {
      if (id !== CLIENT.id) return { error: 'invalid_client_id', fault: 'client_id' };
      if (secret !== CLIENT.secret) return { error: 'bad_client_secret', fault: 'client_secret' };
      const where = codes.get(String(code));
      codes.delete(String(code));
      if (!where) return { error: 'invalid_code' };
      const token = `xoxb-${where.organisation ?? ''}${where.team ?? ''}`;
      tokens.set(token, where);
      return { answer: accessAnswer(where, token) };
    },
    of: (token) => tokens.get(token),
    withdraw: (token) => void tokens.delete(token),
  };
}

function accessAnswer({ team, organisation }: Installed, token: string): Args {
  return {
    access_token: token,
    token_type: 'bot',
    scope: SCOPES.join(','),
    bot_user_id: 'UBOT',
    app_id: 'A1',
    team: team === undefined ? null : { id: team, name: 'A workspace' },
    enterprise: organisation === undefined ? null : { id: organisation, name: 'An organisation' },
    is_enterprise_install: team === undefined,
    authed_user: { id: 'U1' },
  };
}
