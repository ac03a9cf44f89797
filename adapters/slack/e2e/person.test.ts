import type { Request } from '../../../src';
import { command, event, press, pressOn, send, submission } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { stubAssistant } from '../testing/stub-assistant';

jest.setTimeout(60_000);

const assistant = stubAssistant();
let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack({ assistant, channels: ['C2'] });
});
afterAll(() => slack.stop());
afterEach(() => {
  assistant.requests.splice(0);
  slack.fake.reset();
});

type Loose = Record<string, unknown>;

async function asked(): Promise<Request> {
  return eventually(() => assistant.requests[0]);
}

const DRAFT = {
  text: { value: { value: 'All is well.' } },
  account: { value: { selected_option: { value: 'official' } } },
  platform: { value: { selected_option: { value: 'x' } } },
  media: { value: { selected_option: { value: 'none' } } },
};
const OTHER = { user: { id: 'U2', team_id: 'T1' } };
const PRESS = { action_id: 'press-0-es', value: 'help:overview' };

/** What is sent, and what "here" means there. */
const SURFACES: [string, () => Promise<unknown>, string][] = [
  [
    'a command',
    () => send(slack.url, command('help', { user_id: 'U2' }), { form: 'fields' }),
    'C1',
  ],
  ['a mention', () => tell({ type: 'app_mention', channel: 'C1', text: '<@UBOT> hi' }), 'C1'],
  [
    'a question in an open channel',
    () => tell({ type: 'message', channel: 'C2', channel_type: 'channel', text: 'hi' }),
    'C2',
  ],
  [
    'a direct message',
    () => tell({ type: 'message', channel: 'D2', channel_type: 'im', text: 'hi' }),
    'U2',
  ],
  ['the Home tab', () => tell({ type: 'app_home_opened', channel: 'D2', tab: 'home' }), 'U2'],
  [
    'a button in a channel',
    () => submit(pressOn({ channel: 'C1', ts: '5.1' }, PRESS, OTHER)),
    'C1',
  ],
  [
    'a button in the Home tab',
    () => submit(press(PRESS, { ...OTHER, channel: undefined, view: { id: 'V1', type: 'home' } })),
    'U2',
  ],
  ['the form', () => submit({ ...submission(DRAFT), ...OTHER }), 'U2'],
];

async function tell(inner: Loose): Promise<void> {
  await send(slack.url, event({ user: 'U2', ts: '5.1', ...inner }));
}

function submit(payload: Loose): Promise<Response> {
  return send(slack.url, payload, { form: 'payload' });
}

describe('who asks, and where', () => {
  it.each(SURFACES)('%s: the core knows both', async (_name, ask, place) => {
    await ask();
    expect(await asked()).toMatchObject({
      locale: 'es',
      person: { platform: 'slack', workspace: 'T1', id: 'U2', isPlatformAdmin: true },
      place: { platform: 'slack', workspace: 'T1', place },
    });
  });

  it('a member runs nothing', async () => {
    await send(slack.url, command('help', { user_id: 'U3' }), { form: 'fields' });
    expect(await asked()).toMatchObject({ person: { id: 'U3', isPlatformAdmin: false } });
  });

  it('where the organisation installed the app, both belong to the organisation', async () => {
    const more = { enterprise_id: 'E1', is_enterprise_install: 'true' };
    await send(slack.url, command('help', more), { form: 'fields' });
    expect(await asked()).toMatchObject({
      person: { workspace: 'E1' },
      place: { workspace: 'E1', place: 'C1' },
    });
  });
});

describe('practice questions', () => {
  it('come in turn', async () => {
    const payload = command('quiz', { user_id: 'U2' });
    await send(slack.url, payload, { form: 'fields' });
    expect(await asked()).toMatchObject({
      kind: 'message',
      text: 'quiz',
      turn: expect.any(Number),
    });
  });
});
