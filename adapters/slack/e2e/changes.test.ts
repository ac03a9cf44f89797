import { event, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';

jest.setTimeout(60_000);

let slack: StartedSlack;

beforeAll(async () => {
  slack = await startSlack();
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

async function call(method: string, count = 1): Promise<Loose> {
  const { args } = await eventually(() => slack.fake.of(method)[count - 1]);
  return args;
}

describe('a question that changes', () => {
  const changed = (text: string, ts: string, more: Loose = {}): Loose => ({
    ...REPLY,
    subtype: 'message_changed',
    message: { type: 'message', user: 'U1', text, ts, ...more },
    previous_message: { type: 'message', user: 'U1', text: `<@UBOT> ${QUESTION}`, ts },
  });

  it('has its answer changed in place', async () => {
    await mention(QUESTION, { ts: '9.1' });
    await call('chat.postMessage');
    await tell(changed('<@UBOT> can i post this photo?', '9.1'));
    expect(JSON.stringify(await call('chat.update'))).toContain('walk:photo');
  });

  it('keeps its answer where only a preview came in', async () => {
    await mention(QUESTION, { ts: '9.2' });
    await call('chat.postMessage');
    await tell(changed(`<@UBOT> ${QUESTION}`, '9.2'));
    await tell({ ...DIRECT, text: 'hello', ts: '9.3' });
    await call('chat.postMessage', 2);
    expect(slack.fake.of('chat.update')).toEqual([]);
  });

  it('into a draft is reviewed for the asker alone, and the answer for all goes', async () => {
    await mention(QUESTION, { ts: '9.4' });
    await call('chat.postMessage');
    await tell(changed(`<@UBOT> check ${DRAFT}`, '9.4'));
    await call('chat.delete');
    expect(await call('chat.postEphemeral')).toMatchObject({ user: 'U1', channel: 'C1' });
  });

  it.each([
    ['deleted', (ts: string) => ({ ...REPLY, subtype: 'message_deleted', deleted_ts: ts })],
    ['deleted with replies', (ts: string) => changed('', ts, { subtype: 'tombstone' })],
  ])('when %s takes its answer with it', async (name, change) => {
    const ts = `9.${5 + name.length}`;
    await mention(QUESTION, { ts });
    await call('chat.postMessage');
    await tell(change(ts));
    expect(await call('chat.delete')).toMatchObject({ channel: 'C1' });
  });
});
