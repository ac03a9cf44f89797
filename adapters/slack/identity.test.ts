import type { Log } from '../../src';
import { SCOPES, createIdentity } from './identity';

async function check(answer: object, scopes: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const note = (message: string, fields?: object): void =>
    void lines.push(`${message} ${JSON.stringify(fields)}`);
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const headers = { 'x-oauth-scopes': scopes.join(',') };
  const options = { fetch: () => Promise.resolve(Response.json(answer, { headers })) };
  await createIdentity({ botToken: 'xoxb-secret', options }, log).check();
  return lines.join('\n');
}

describe('the check at start', () => {
  it('is silent when all is well', async () => {
    expect(await check({ ok: true, user_id: 'UBOT' }, SCOPES)).toBe('');
  });

  it('names the scopes that the app lacks', async () => {
    expect(await check({ ok: true, user_id: 'UBOT' }, SCOPES.slice(0, -2))).toMatch(
      /reinstall it from the manifest.*reactions:write users:read/,
    );
  });

  it('names the variable of a token that Slack refuses, and never its value', async () => {
    const said = await check({ ok: false, error: 'invalid_auth' }, []);
    expect(said).toMatch(/SLACK_BOT_TOKEN.*invalid_auth/);
    expect(said).not.toContain('secret');
  });
});
