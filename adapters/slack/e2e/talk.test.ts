import { event, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack({ channels: ['C2'] });
});
afterAll(() => slack.stop());
afterEach(() => slack.fake.reset());

type Loose = Record<string, unknown>;

const NAME = 'Tanisha Rowe';
const DRAFT = `${NAME} finally got off the vent this morning!`;
const QUESTION = 'can I accept a friend request from a patient?';
const DIRECT = { type: 'message', channel: 'D1', channel_type: 'im' };
const REPLY = { type: 'message', channel: 'C1', channel_type: 'channel' };

async function tell(inner: Loose): Promise<void> {
  const response = await send(slack.url, event(inner));
  expect(response.status).toBe(200);
}

function mention(text: string, more: Loose = {}): Promise<void> {
  return tell({ type: 'app_mention', channel: 'C1', text: `<@UBOT> ${text}`, ...more });
}

/** The answer to the last thing that was told. */
async function call(method: string, count = 1): Promise<Loose> {
  const { args } = await eventually(() => slack.fake.of(method)[count - 1]);
  return args;
}

/** How many messages something leads to: a direct message after it is answered for certain. */
async function answersTo(telling: Promise<void>): Promise<number> {
  await telling;
  // Somebody else's, so that nobody here sends too much.
  await tell({ ...DIRECT, user: 'U3', text: 'hello', ts: '7.7' });
  await call('chat.postMessage');
  const methods = ['chat.postMessage', 'chat.postEphemeral'];
  return methods.flatMap((method) => slack.fake.of(method)).length - 1;
}

describe('a mention', () => {
  it('is answered in its thread, without a preview of links', async () => {
    await mention(QUESTION, { ts: '5.1' });
    const args = await call('chat.postMessage');
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '5.1', unfurl_links: 'false' });
    expect(JSON.stringify(args)).toContain('patient-connections');
  });

  it('with a draft is reviewed where the asker alone sees it: beside the thread that is not there yet', async () => {
    await mention(`check ${DRAFT}`, { ts: '5.2' });
    const args = await call('chat.postEphemeral');
    expect(args).toMatchObject({ user: 'U1', channel: 'C1' });
    expect(args['thread_ts']).toBeUndefined();
    expect(slack.fake.of('chat.postMessage')).toEqual([]);
  });

  it('with a draft in a thread is reviewed in the thread', async () => {
    await mention(`check ${DRAFT}`, { ts: '5.4', thread_ts: '5.3' });
    expect(await call('chat.postEphemeral')).toMatchObject({ user: 'U1', thread_ts: '5.3' });
  });

  it('by somebody who left the channel is answered in a direct message', async () => {
    await mention(`check ${DRAFT}`, { user: 'U3', ts: '5.5' });
    expect(await call('chat.postMessage')).toMatchObject({ channel: 'U3' });
  });

  it('by a bot gets no answer', async () => {
    expect(await answersTo(mention(QUESTION, { user: 'U9', bot_id: 'B9', ts: '5.6' }))).toBe(0);
  });

  it('repeated by Slack is answered once, and a repeat of what never arrived is answered', async () => {
    const told = event({ type: 'app_mention', channel: 'C1', text: '<@UBOT> hello', ts: '6.1' });
    await send(slack.url, told);
    await call('chat.postMessage');
    await send(slack.url, told, { retry: 1 });
    await send(
      slack.url,
      event({ ...REPLY, type: 'app_mention', text: '<@UBOT> thanks', ts: '6.2' }),
      {
        retry: 2,
      },
    );
    await call('chat.postMessage', 2);
    expect(slack.fake.of('chat.postMessage').map(({ args }) => args['thread_ts'])).toEqual([
      '6.1',
      '6.2',
    ]);
  });

  it('that arrives as a message too is answered once', async () => {
    await mention(QUESTION, { ts: '6.4', thread_ts: '6.3' });
    await tell({ ...REPLY, text: `<@UBOT> ${QUESTION}`, ts: '6.4', thread_ts: '6.3' });
    await call('chat.postMessage');
    await tell({ ...DIRECT, text: 'hello', ts: '6.5' });
    await call('chat.postMessage', 2);
    expect(slack.fake.of('chat.postMessage')).toHaveLength(2);
  });
});

describe('a direct message', () => {
  it.each([
    ['a question', { text: QUESTION }, 'patient-connections'],
    ['a draft', { text: `check ${DRAFT}` }, 'phi.name'],
    [
      'a draft and its picture',
      { text: `check ${DRAFT}`, subtype: 'file_share', files: [{ mimetype: 'image/png' }] },
      'the photo or video itself',
    ],
    [
      'a picture without words',
      { text: '', subtype: 'file_share', files: [{ mimetype: 'image/png' }] },
      'walk:photo',
    ],
  ])('with %s is answered', async (_name, inner, expected) => {
    await tell({ ...DIRECT, ...inner });
    const args = await call('chat.postMessage');
    expect(args['channel']).toBe('D1');
    expect(JSON.stringify(args).replaceAll('\u200B', '')).toContain(expected);
  });

  it('in a thread is answered in the thread', async () => {
    await tell({ ...DIRECT, text: 'hello', ts: '7.2', thread_ts: '7.1' });
    expect(await call('chat.postMessage')).toMatchObject({ channel: 'D1', thread_ts: '7.1' });
  });

  it('asked in another language is answered in it', async () => {
    await tell({ ...DIRECT, text: '¿puedo publicar esta foto?' });
    expect(JSON.stringify(await call('chat.postMessage'))).toContain('press-0-es');
  });

  it('that pings everybody gets an answer that pings nobody', async () => {
    await tell({
      ...DIRECT,
      text: `check ${NAME} got off the vent <!channel> <@U2> &lt;!here&gt;`,
    });
    expect(JSON.stringify(await call('chat.postMessage'))).not.toMatch(/<[!@]/);
  });
});

describe('a message', () => {
  it.each([
    ['by a bot', { ...DIRECT, text: QUESTION, bot_id: 'B9' }],
    ['by the assistant itself', { ...DIRECT, text: QUESTION, user: 'UBOT' }],
    ['that says that somebody joined', { ...DIRECT, subtype: 'channel_join', text: QUESTION }],
    ['in a channel nobody asked it into', { ...REPLY, text: QUESTION }],
    ['in a thread nobody asked it into', { ...REPLY, text: QUESTION, thread_ts: '99.1' }],
  ])('%s gets no answer', async (_name, inner) => {
    expect(await answersTo(tell(inner))).toBe(0);
  });

  it('in a channel opened to it is answered in a thread', async () => {
    await tell({ ...REPLY, channel: 'C2', text: QUESTION, ts: '7.3' });
    expect(await call('chat.postMessage')).toMatchObject({ channel: 'C2', thread_ts: '7.3' });
  });

  it('in such a channel that is no question to the policy gets no answer', async () => {
    expect(
      await answersTo(
        tell({ ...REPLY, channel: 'C2', text: 'who is bringing cake tomorrow?', ts: '7.4' }),
      ),
    ).toBe(0);
  });
});

describe('a reply to what the assistant said to a channel, such as a reminder', () => {
  const UNDER = { ...REPLY, thread_ts: '6.1', parent_user_id: 'UBOT' };

  it.each([
    ['a question', QUESTION, 'patient-connections'],
    ['a question that the policy does not cover', 'how many vacation days do I get?', 'know'],
  ])('that is %s is answered in the thread', async (_name, text, expected) => {
    await tell({ ...UNDER, text, ts: '6.2' });
    const args = await call('chat.postMessage');
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '6.1' });
    expect(JSON.stringify(args)).toContain(expected);
  });

  it.each([
    ['thanks', UNDER, 'thank you!'],
    ['no question', UNDER, 'we will bring this up in the huddle'],
    ['words to somebody else', UNDER, '<@U2> can I post this photo?'],
    ['under what a person said', { ...UNDER, parent_user_id: 'U2' }, QUESTION],
  ])('stays quiet where it is %s', async (_name, where, text) => {
    expect(await answersTo(tell({ ...where, text, ts: '6.3' }))).toBe(0);
  });
});

describe('a thread that the assistant was asked into', () => {
  beforeAll(async () => {
    await mention(QUESTION, { ts: '8.1' });
    await call('chat.postMessage');
    slack.fake.calls.splice(0);
  });

  it('is a talk: the next question needs no mention', async () => {
    await tell({ ...REPLY, text: 'what if we were friends before?', ts: '8.2', thread_ts: '8.1' });
    expect(await call('chat.postMessage')).toMatchObject({ thread_ts: '8.1' });
  });

  it.each([
    ['thanks', 'thank you!'],
    ['words to somebody else', '<@U2> can I post this photo?'],
    ['what the policy does not cover', 'how many vacation days do I get?'],
  ])('stays quiet on %s', async (_name, text) => {
    expect(await answersTo(tell({ ...REPLY, text, ts: '8.3', thread_ts: '8.1' }))).toBe(0);
  });
});
