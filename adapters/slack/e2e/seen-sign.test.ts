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

const QUESTION = 'can I accept a friend request from a patient?';
const MENTION = { type: 'app_mention', channel: 'C1', text: `<@UBOT> ${QUESTION}` };
const OPEN = { type: 'message', channel: 'C2', channel_type: 'channel', text: QUESTION };
const DIRECT = { type: 'message', channel: 'D1', channel_type: 'im', text: QUESTION };

async function tell(inner: Loose): Promise<void> {
  await send(slack.url, event(inner));
}

function methods(): string[] {
  const made = slack.fake.calls.map(({ method }) => method);
  return made.filter((method) => /^(?:reactions|chat)\./.test(method));
}

describe('the eyes under a question', () => {
  it.each([
    ['that mentions the assistant', { ...MENTION, ts: '10.1' }, 'C1:10.1:eyes'],
    ['in a channel opened to it', { ...OPEN, ts: '10.2' }, 'C2:10.2:eyes'],
  ])('%s come before the answer and go after it', async (_name, inner, sign) => {
    slack.fake.delay('chat.postMessage', 300);
    await tell(inner);
    await eventually(() => (slack.fake.reactions().includes(sign) ? true : undefined));
    await eventually(() => slack.fake.of('reactions.remove')[0]);
    expect(methods()).toEqual(['reactions.add', 'chat.postMessage', 'reactions.remove']);
    await eventually(() => (slack.fake.reactions().length === 0 ? true : undefined));
  });

  it('go also where the answer failed', async () => {
    slack.fake.fail('chat.postMessage', 'channel_not_found');
    await tell({ ...MENTION, ts: '10.3' });
    await eventually(() => slack.fake.of('reactions.remove')[0]);
    await eventually(() => (slack.fake.reactions().length === 0 ? true : undefined));
  });

  it('do not come where the assistant has nothing to say', async () => {
    await tell({ ...OPEN, text: 'who brings cake tomorrow?', ts: '10.4' });
    await tell({ ...DIRECT, ts: '10.5' });
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(slack.fake.of('reactions.add')).toEqual([]);
  });

  it('do not come in the chat with the assistant, where the status is the sign', async () => {
    slack.fake.delay('chat.postMessage', 1_500);
    await tell({ ...DIRECT, ts: '10.6' });
    await eventually(() => slack.fake.of('assistant.threads.setStatus')[1]);
    expect(slack.fake.of('reactions.add')).toEqual([]);
  });

  it('are missing in silence where the app may not react', async () => {
    slack.fake.withhold('reactions:write');
    await tell({ ...MENTION, ts: '10.7' });
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    await tell({ ...DIRECT, ts: '10.8' });
    await eventually(() => slack.fake.of('chat.postMessage')[1]);
    expect(slack.fake.of('reactions.remove')).toEqual([]);
    expect(slack.logged()).toContain('took no reaction');
  });
});
