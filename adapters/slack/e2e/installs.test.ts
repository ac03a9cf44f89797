import { ConfigError } from '../../../src';
import type { Store } from '../../../src';
import { createSlackAdapter } from '../app';
import type { Installed } from '../testing/oauth';
import { openTestStore } from '../testing/open-test-store';
import { command, event, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { stubAssistant } from '../testing/stub-assistant';

jest.setTimeout(60_000);

type Loose = Record<string, unknown>;

let slack: StartedSlack;
let store: Store;
let folder: Awaited<ReturnType<typeof openTestStore>>;

beforeAll(async () => {
  folder = await openTestStore();
  ({ store } = folder);
  const workspaces = ['T2', 'T3', 'T4', 'T5', 'E1'];
  slack = await startSlack({ assistant: stubAssistant(), oauth: { workspaces }, store });
});
afterAll(async () => {
  await slack.stop();
  await folder.remove();
});
afterEach(() => slack.fake.reset());

function page(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, slack.url), { headers, redirect: 'manual' });
}

/** Opens the first page; gives Slack's address and the browser's cookie. */
async function begin(): Promise<{ authorize: URL; cookie: string }> {
  const response = await page('/slack/install');
  const [, href = ''] = /href="([^"]+)"/.exec(await response.text()) ?? [];
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { authorize: new URL(href.replaceAll('&amp;', '&')), cookie };
}

/** The whole way of somebody who installs the app. */
async function install(where: Installed): Promise<Response> {
  const { authorize, cookie } = await begin();
  const state = authorize.searchParams.get('state') ?? '';
  return page(`/slack/oauth_redirect?code=${slack.fake.oauth.allow(where)}&state=${state}`, {
    cookie,
  });
}

/** Something happens in a workspace that the app is installed in, by itself or by its organisation. */
function tell(inner: Loose, { team = 'T9', organisation }: Installed): Promise<Response> {
  const of = {
    team_id: team,
    enterprise_id: organisation ?? null,
    is_enterprise_install: organisation !== undefined,
  };
  const authorizations = [{ ...of, user_id: 'UBOT', is_bot: true }];
  return send(slack.url, event(inner, { ...of, authorizations }));
}

const MENTION = { type: 'app_mention', channel: 'C1', text: '<@UBOT> hello' };

describe('installing', () => {
  it('begins with a page that names what is asked for and stands in no frame', async () => {
    const response = await page('/slack/install');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    const { authorize } = await begin();
    expect(authorize.origin).toBe('https://slack.com');
    expect(authorize.searchParams.get('client_id')).toBe('123.456');
    expect(authorize.searchParams.get('scope')).toContain('chat:write');
  });

  it('keeps a token for each workspace, and answers each with its own', async () => {
    expect((await install({ team: 'T2' })).status).toBe(200);
    expect((await install({ team: 'T3' })).status).toBe(200);
    await tell(MENTION, { team: 'T2' });
    await tell(MENTION, { team: 'T3' });
    await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(slack.fake.of('chat.postMessage').map(({ bearer }) => bearer)).toEqual([
      'xoxb-T2',
      'xoxb-T3',
    ]);
  });

  it('for a whole organisation answers all of its workspaces', async () => {
    expect((await install({ organisation: 'E1' })).status).toBe(200);
    await tell(MENTION, { organisation: 'E1' });
    const { bearer } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(bearer).toBe('xoxb-E1');
    expect(await slack.tokenOf('E1')).toBe('xoxb-E1');
  });

  it.each([
    ['by somebody who leaves Slack’s page', 'error=access_denied', 'without allowing the app'],
    ['with a link that is not theirs', 'code=code-1&state=other', 'within ten minutes'],
    ['without a code', 'state=x', 'within ten minutes'],
  ])('%s changes nothing and says so', async (_name, query, sentence) => {
    const response = await page(`/slack/oauth_redirect?${query}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(sentence);
  });

  it('with a code that was used says so, and what to do', async () => {
    const { authorize, cookie } = await begin();
    const state = authorize.searchParams.get('state') ?? '';
    const response = await page(`/slack/oauth_redirect?code=used&state=${state}`, { cookie });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('start again when that is mended');
  });

  it('in a workspace that is not on the list is refused, and nothing is kept', async () => {
    const response = await install({ team: 'T8' });
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('SLACK_WORKSPACES');
    expect(await slack.tokenOf('T8')).toBeUndefined();
  });
});

describe('a workspace without an installation', () => {
  it('gets the answer to a command, which needs no token', async () => {
    const payload = command('ask something', { team_id: 'T7' });
    const response = await send(slack.url, payload, { form: 'fields' });
    expect(await response.text()).toContain('Read as ask.');
  });
});

describe('removing the app', () => {
  const HERE = { platform: 'slack', workspace: 'T4' };

  beforeEach(async () => {
    await install({ team: 'T4' });
    await install({ team: 'T5' });
    await store.places.remember({ ...HERE, place: 'C1', kind: 'channel' });
    await store.places.remember({ ...HERE, workspace: 'T5', place: 'C1', kind: 'channel' });
    for (const workspace of ['T4', 'T5'])
      // oxlint-disable-next-line no-await-in-loop -- one connection
      await store.acknowledgements.add({ ...HERE, workspace, id: 'U1' }, '1.0', 1);
  });

  it.each([
    ['from the workspace', { type: 'app_uninstalled' }],
    ['by withdrawing its token', { type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOT'] } }],
  ])('%s takes all that is kept of that workspace, and nothing of another', async (_name, told) => {
    await tell(told, { team: 'T4' });
    await eventually(() => (slack.logged().includes('install it again') ? true : undefined));
    await settled(async () => (await slack.tokenOf('T4')) === undefined);
    await settled(async () => (await store.places.find({ ...HERE, place: 'C1' })) === undefined);
    await settled(
      async () => (await store.acknowledgements.of({ ...HERE, id: 'U1' })).length === 0,
    );
    expect(await slack.tokenOf('T5')).toBe('xoxb-T5');
    expect(await store.places.find({ ...HERE, workspace: 'T5', place: 'C1' })).toBeDefined();
    expect(await store.acknowledgements.of({ ...HERE, workspace: 'T5', id: 'U1' })).toHaveLength(1);
  });

  it('is not what a person does who withdraws their own token', async () => {
    await tell({ type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, { team: 'T4' });
    await tell(MENTION, { team: 'T4' });
    const { bearer } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(bearer).toBe('xoxb-T4');
  });

  async function settled(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop -- looks again until it is so
      if (await isSo()) return;
      // oxlint-disable-next-line no-await-in-loop
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('It did not happen within four seconds.');
  }
});

describe('a client id without a store', () => {
  it('is refused at start, with what to set', () => {
    const config = { oauth: { clientId: '1.2', clientSecret: 'x' }, signingSecret: 'y' };
    const log = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };
    const start = (): unknown => createSlackAdapter({ config, assistant: stubAssistant(), log });
    expect(start).toThrow(ConfigError);
    expect(start).toThrow(/SLACK_CLIENT_ID.*Set DATA_DIR or DATABASE_URL/s);
  });
});
