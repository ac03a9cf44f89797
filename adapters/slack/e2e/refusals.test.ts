import { command, event, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { stubAssistant } from '../testing/stub-assistant';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack({ assistant: stubAssistant() });
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

const NAME = 'Tanisha Rowe';
const DIRECT = { type: 'message', channel: 'D1', channel_type: 'im' };
const now = Math.floor(Date.now() / 1000);

/** The status, and whether the body is a short sentence in JSON. */
async function readRefusal(response: Response): Promise<object> {
  const { error, ...rest } = (await response.json()) as Record<string, unknown>;
  return { status: response.status, says: /^[\w’ ]+\.$/.test(String(error)), ...rest };
}

describe('a request that is not Slack’s', () => {
  it.each([
    ['a wrong signature', { secret: 'f'.repeat(32) }],
    ['a timestamp from six minutes ago', { at: now - 360 }],
    ['a timestamp from six minutes ahead', { at: now + 360 }],
    ['a timestamp that is none', { at: Number.NaN }],
  ])('with %s is refused with short JSON', async (_name, options) => {
    const payload = command('help');
    const refusal = await readRefusal(
      await send(slack.url, payload, { form: 'fields', ...options }),
    );
    expect(refusal).toEqual({ status: 401, says: true });
  });

  it('without any signature is refused with short JSON', async () => {
    const refusal = await readRefusal(await fetch(slack.url, { method: 'POST', body: 'x=1' }));
    expect(refusal).toEqual({ status: 401, says: true });
  });

  it('that is larger than anything Slack sends is refused with short JSON', async () => {
    const refusal = await readRefusal(await send(slack.url, {}, { body: 'x'.repeat(1_100_000) }));
    expect(refusal).toEqual({ status: 413, says: true });
  });
});

describe('a signed request that nobody can read', () => {
  it.each([
    '',
    '{bad',
    'null',
    '[]',
    '{}',
    '"text"',
    '{"event":null}',
    '{"event":{}}',
    '{"actions":[]}',
    '{"type":"block_actions"}',
    '{"type":"view_submission"}',
    '{"type":"something else"}',
  ])('%j is refused at once with short JSON', async (body) => {
    const refusal = await readRefusal(await send(slack.url, {}, { body }));
    expect(refusal).toEqual({ status: 400, says: true });
  });

  it.each(['payload=', 'payload=null', 'payload=%7Bbad', 'x=1', 'command=/policy'])(
    'as a form, %j is refused at once with short JSON',
    async (body) => {
      const refusal = await readRefusal(await send(slack.url, {}, { body, form: 'fields' }));
      expect(refusal).toEqual({ status: 400, says: true });
    },
  );
});

describe('what Slack asks of an address', () => {
  it('is answered: the challenge', async () => {
    const payload = { type: 'url_verification', challenge: 'abc' };
    expect(await (await send(slack.url, payload)).json()).toEqual({ challenge: 'abc' });
  });

  it('is answered: an event that nobody listens for', async () => {
    const response = await send(slack.url, event({ type: 'team_join', user: { id: 'U1' } }));
    expect(response.status).toBe(200);
  });
});

describe('when the core fails', () => {
  it('the person gets a kind sentence, and the log no word of the text', async () => {
    const response = await send(slack.url, command(`ask ${NAME} throw`), { form: 'fields' });
    expect(await response.text()).toContain('something went wrong on my side');
    expect(slack.logged()).toContain('failed to answer');
    expect(slack.logged()).not.toContain(NAME);
  });
});

describe('when Slack fails', () => {
  it('the next question is answered all the same, and the log has the code but no words', async () => {
    slack.fake.fail('chat.postMessage', 'channel_not_found');
    await send(slack.url, event({ ...DIRECT, text: `about ${NAME}` }));
    await eventually(() => (slack.logged().includes('channel_not_found') ? true : undefined));
    await send(slack.url, event({ ...DIRECT, text: 'again' }));
    await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(slack.logged()).not.toContain(NAME);
  });

  it('a command is answered in English where the profile does not come in time', async () => {
    slack.fake.delay('users.info', 2_000);
    const payload = command('ask something', { user_id: 'U3' });
    const response = await send(slack.url, payload, { form: 'fields' });
    expect(await response.text()).toContain('Read as ask.');
  });

  it('shows that it is at it while an answer takes long', async () => {
    slack.fake.delay('chat.postMessage', 1_500);
    await send(slack.url, event({ ...DIRECT, text: 'hello', ts: '7.1' }));
    const { args } = await eventually(() => slack.fake.of('assistant.threads.setStatus')[0]);
    expect(args).toMatchObject({ channel_id: 'D1', thread_ts: '7.1' });
    await eventually(() => slack.fake.of('assistant.threads.setStatus')[1]);
  });
});

describe('a person who sends far too much', () => {
  it('is told once, and others are answered', async () => {
    const ask = async (user: string): Promise<string> => {
      const payload = command('ask something', { user_id: user });
      return (await send(slack.url, payload, { form: 'fields' })).text();
    };
    const answers: string[] = [];
    for (let count = 0; count < 32; count += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person types
      answers.push(await ask('U2'));
    expect(answers[29]).toContain('Read as ask.');
    expect(answers[30]).toContain('Deme un minuto');
    expect(answers[31]).toBe('');
    expect(await ask('U1')).toContain('Read as ask.');
  });
});

describe('when the app is removed from the workspace', () => {
  it('the log says what to do', async () => {
    await send(slack.url, event({ type: 'app_uninstalled' }));
    await eventually(() => (slack.logged().includes('install it again') ? true : undefined));
  });
});
