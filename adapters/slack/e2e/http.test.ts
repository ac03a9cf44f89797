import { blockFaults } from '../testing/validate-blocks';
import { command, event, press, send, shortcut, submission } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack('http');
});
afterAll(() => slack.stop());
beforeEach(() => slack.fake.calls.splice(0));

const NAME = 'Tanisha Rowe';
const DRAFT = `${NAME} finally got off the vent this morning!`;

interface Shown {
  response_type?: string;
  replace_original?: boolean;
  text?: string;
  blocks?: unknown;
}

async function type(text: string): Promise<Shown> {
  const response = await send(slack.url, command(text), { form: 'fields' });
  expect(response.status).toBe(200);
  return (await response.json()) as Shown;
}

describe('/policy', () => {
  it.each([
    ['ask can I accept a friend request from a patient?', 'patient-connections'],
    ['can I accept a friend request from a patient?', 'patient-connections'],
    ['can i post this photo?', 'A patient or a part of one'],
    [`check ${DRAFT}`, 'phi.name'],
    ['help', 'What I can do'],
    ['', 'What I can do'],
    ['how many vacation days do I get', "I don't know that one"],
    ['ask', 'What would you like to know?'],
    ['👀🙄', "I couldn't find any words"],
  ])('%j shows, to the asker alone: %s', async (text, words) => {
    const shown = await type(text);
    expect(shown.response_type).toBe('ephemeral');
    expect(JSON.stringify(shown.blocks).replaceAll('\u200B', '')).toContain(words);
    expect(blockFaults(shown.blocks, 'message')).toEqual([]);
  });

  it('opens the form for "check" without a draft', async () => {
    const trigger = slack.fake.newTrigger();
    await send(slack.url, command('check', { trigger_id: trigger }), { form: 'fields' });
    await eventually(() => slack.fake.of('views.open')[0]);
  });

  it.each(['<!channel> is this ok', '<@U1> *bold* <http://x.example|click>', 'a&lt;b&gt; `code`'])(
    'lets a draft ping nobody and link nowhere: %s',
    async (text) => {
      const { blocks } = await type(`check ${NAME} got off the vent ${text}`);
      expect(JSON.stringify(blocks)).not.toMatch(/<[!@#]|<http/);
    },
  );

  it.each([
    ['a draft of 40,000 characters', `check ${'word '.repeat(8_000)}`, 'too long to check'],
    ['a question of 40,000 characters', `ask ${'word '.repeat(8_000)}`, 'too long for a question'],
    ['hidden characters', 'ask can\u200B i po\u200Bst this pho\u200Bto?', 'patient'],
    ['mixed writing systems', 'ask можно ли 写真 कैन', ''],
  ])('answers %s', async (_name, text, words) => {
    expect(JSON.stringify((await type(text)).blocks)).toContain(words);
  });
});

describe('a mention', () => {
  it('is answered in its thread', async () => {
    await send(
      slack.url,
      event({
        type: 'app_mention',
        channel: 'C1',
        text: '<@UBOT> can I accept a friend request from a patient?',
      }),
    );
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '5.1', unfurl_links: 'false' });
    expect(JSON.stringify(args)).toContain('patient-connections');
  });

  it('with a draft is reviewed for the asker alone', async () => {
    await send(
      slack.url,
      event({ type: 'app_mention', channel: 'C1', text: `<@UBOT> check ${DRAFT}` }),
    );
    const { args } = await eventually(() => slack.fake.of('chat.postEphemeral')[0]);
    expect(args).toMatchObject({ user: 'U1', channel: 'C1' });
    expect(slack.fake.of('chat.postMessage')).toEqual([]);
  });

  it('repeated by Slack is answered once', async () => {
    const mention = event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> hello', ts: '6.1' });
    await send(slack.url, mention);
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    await send(slack.url, mention);
    await send(
      slack.url,
      event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> thanks', ts: '6.2' }),
    );
    await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(slack.fake.of('chat.postMessage').map(({ args }) => args['thread_ts'])).toEqual([
      '6.1',
      '6.2',
    ]);
  });
});

describe('a message', () => {
  const direct = { type: 'message', channel: 'D1', channel_type: 'im' };

  it('sent directly is answered', async () => {
    await send(slack.url, event({ ...direct, text: 'can i post this photo?' }));
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(args['channel']).toBe('D1');
  });

  it('that is a file without words starts the walk about pictures', async () => {
    await send(
      slack.url,
      event({ ...direct, text: '', subtype: 'file_share', files: [{ id: 'F1' }] }),
    );
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(JSON.stringify(args)).toContain('walk:photo');
  });

  it.each([
    ['a bot', { ...direct, text: 'hello', bot_id: 'B9' }],
    ['an edit', { ...direct, subtype: 'message_changed', message: { text: 'hello' } }],
    [
      'a channel nobody asked it into',
      { type: 'message', channel: 'C1', channel_type: 'channel', text: 'can i post this photo?' },
    ],
    [
      'a thread nobody asked it into',
      {
        type: 'message',
        channel: 'C1',
        channel_type: 'channel',
        text: 'can i post this photo?',
        thread_ts: '99.1',
      },
    ],
  ])('from %s gets no answer', async (_name, inner) => {
    await send(slack.url, event(inner));
    await send(slack.url, event({ ...direct, text: 'hello', ts: '7.7' }));
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
  });

  it('in a thread it was asked into continues the subject', async () => {
    await send(
      slack.url,
      event({
        type: 'app_mention',
        channel: 'C1',
        text: '<@UBOT> can I accept a friend request from a patient?',
        ts: '8.1',
      }),
    );
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    await send(
      slack.url,
      event({
        type: 'message',
        channel: 'C1',
        channel_type: 'channel',
        text: 'what if we were friends before?',
        ts: '8.2',
        thread_ts: '8.1',
      }),
    );
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(args['thread_ts']).toBe('8.1');
  });
});

describe('a button', () => {
  it('of a walk takes the place of its question', async () => {
    const first = JSON.stringify((await type('can i post this photo?')).blocks);
    const [, token] = /"value":"(walk:photo[^"]+)"/.exec(first) ?? [];
    await send(
      slack.url,
      press({ action_id: 'press-0', value: token }, { response_url: slack.fake.responseUrl }),
      { form: 'payload' },
    );
    const { args } = await eventually(() => slack.fake.of('respond')[0]);
    expect(args['replace_original']).toBe(true);
    expect(blockFaults(args['blocks'], 'message')).toEqual([]);
  });

  it('that reads the policy shows it beside the answer, to that person alone', async () => {
    await send(
      slack.url,
      press(
        { action_id: 'press-0', value: 'clause:phi-images' },
        { response_url: slack.fake.responseUrl },
      ),
      { form: 'payload' },
    );
    const { args } = await eventually(() => slack.fake.of('respond')[0]);
    expect(args).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
  });

  it('that shares shows the policy to the channel, never the question', async () => {
    await send(
      slack.url,
      press(
        { action_id: 'share', value: 'clause:patient-connections' },
        { response_url: slack.fake.responseUrl },
      ),
      { form: 'payload' },
    );
    const { args } = await eventually(() => slack.fake.of('respond')[0]);
    expect(args['response_type']).toBe('in_channel');
  });

  it('from an older version says so', async () => {
    await send(
      slack.url,
      press(
        { action_id: 'press-0', value: 'clause:gone' },
        { response_url: slack.fake.responseUrl },
      ),
      { form: 'payload' },
    );
    const { args } = await eventually(() => slack.fake.of('respond')[0]);
    expect(JSON.stringify(args)).toContain('out of date');
  });

  it('inside a modal opens the policy on top of it', async () => {
    const trigger = slack.fake.newTrigger();
    await send(
      slack.url,
      press(
        { action_id: 'press-0', value: 'clause:phi-images' },
        { trigger_id: trigger, view: { id: 'V1' }, container: { type: 'view' } },
      ),
      { form: 'payload' },
    );
    await eventually(() => slack.fake.of('views.push')[0]);
  });
});

describe('the form', () => {
  it.each([
    ['the shortcut anywhere', { type: 'shortcut', callback_id: 'check-draft' }],
    [
      'the shortcut on a message',
      {
        type: 'message_action',
        callback_id: 'check-message',
        message: { text: DRAFT },
        channel: { id: 'C1' },
      },
    ],
  ])('opens from %s', async (_name, more) => {
    const trigger = slack.fake.newTrigger();
    await send(slack.url, shortcut({ ...more, trigger_id: trigger }), { form: 'payload' });
    const { args } = await eventually(() => slack.fake.of('views.open')[0]);
    const view = args['view'] as { private_metadata?: string };
    expect(view.private_metadata).toBeUndefined();
  });

  const filled = (text: string): Record<string, unknown> => ({
    text: { value: { value: text } },
    account: { value: { selected_option: { value: 'official' } } },
    platform: { value: { selected_option: { value: 'instagram' } } },
    media: { value: { selected_option: { value: 'photo' } } },
    alt: { value: { selected_options: [] } },
  });

  it('asks for a text where it is missing', async () => {
    const response = await send(slack.url, submission(filled(' ')), { form: 'payload' });
    expect(await response.json()).toMatchObject({
      response_action: 'errors',
      errors: { text: expect.any(String) },
    });
  });

  it('shows the review in its place', async () => {
    const response = await send(slack.url, submission(filled(DRAFT)), { form: 'payload' });
    const body = (await response.json()) as { response_action: string; view: { blocks: unknown } };
    expect(body.response_action).toBe('update');
    expect(JSON.stringify(body.view.blocks).replaceAll('\u200B', '')).toMatch(
      /phi\.name[\s\S]*official account/,
    );
    expect(blockFaults(body.view.blocks, 'view')).toEqual([]);
  });
});

describe('App Home', () => {
  it('says what the assistant is and offers the form', async () => {
    await send(slack.url, event({ type: 'app_home_opened', tab: 'home', channel: 'D1' }));
    const { args } = await eventually(() => slack.fake.of('views.publish')[0]);
    expect(JSON.stringify(args)).toContain('open-check');
  });
});

describe('a request that is not Slack’s', () => {
  const now = Math.floor(Date.now() / 1000);

  it.each([
    ['a wrong signature', { secret: 'f'.repeat(32) }],
    ['a timestamp from six minutes ago', { at: now - 360 }],
    ['a timestamp from the future', { at: now + 3_600 }],
  ])('with %s is refused', async (_name, options) => {
    const response = await send(slack.url, command('help'), { form: 'fields', ...options });
    expect(response.status).toBe(401);
  });

  it('without any signature is refused with short JSON', async () => {
    const response = await fetch(slack.url, { method: 'POST', body: 'x=1' });
    expect(response.status).toBe(401);
    expect(await response.text()).not.toMatch(/<html|at .*:\d+/i);
  });

  it('that is signed but no JSON is refused without a stack', async () => {
    const response = await send(slack.url, {}, { body: '{bad' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/at .*:\d+/);
  });
});

describe('when Slack fails', () => {
  it('goes on, and logs the code but never the words', async () => {
    for (const method of ['chat.postMessage', 'chat.postEphemeral']) {
      slack.fake.fail(method, 'channel_not_found');
    }
    await send(
      slack.url,
      event({
        type: 'app_mention',
        channel: 'C1',
        text: `<@UBOT> is a post about ${NAME} allowed`,
        ts: '9.1',
      }),
    );
    await eventually(() => (slack.logged().includes('channel_not_found') ? true : undefined));
    await type(`check ${DRAFT}`);
    expect(slack.logged()).not.toContain('Tanisha');
  });
});
