import type { Place, Store } from '../../../src';
import { openTestStore } from '../testing/open-test-store';
import { command, event, send } from '../testing/payloads';
import { eventually, startSlack } from '../testing/start-slack';
import type { StartedSlack } from '../testing/start-slack';
import { stubAssistant } from '../testing/stub-assistant';

jest.setTimeout(60_000);

let slack: StartedSlack;
let other: StartedSlack;
let store: Store;
let folder: Awaited<ReturnType<typeof openTestStore>>;

beforeAll(async () => {
  folder = await openTestStore();
  // Several processes share a PostgreSQL; here two adapters share what one of them would have alone.
  store = { ...folder.store, isShared: true };
  slack = await startSlack({ assistant: stubAssistant(), store });
  other = await startSlack({ assistant: stubAssistant(), store });
});
afterAll(async () => {
  await slack.stop();
  await other.stop();
  await folder.remove();
});
afterEach(() => slack.fake.reset());

type Loose = Record<string, unknown>;

const MENTION = { type: 'app_mention', channel: 'C1', text: '<@UBOT> hello' };
const DIRECT = { type: 'message', channel: 'D1', channel_type: 'im', text: 'hello' };
const REPLY = { type: 'message', channel: 'C1', channel_type: 'channel', text: 'and now?' };

async function tell(inner: Loose): Promise<void> {
  await send(slack.url, event(inner));
}

async function kept(place: string): Promise<Place> {
  for (let tries = 0; tries < 200; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- looks again until it is there
    const found = await store.places.find({ platform: 'slack', workspace: 'T1', place });
    if (found) return found;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('It was not kept within four seconds.');
}

describe('an event that two replicas receive', () => {
  it('is answered by one of them', async () => {
    const told = event({ ...MENTION, ts: '20.1' });
    await Promise.all([send(slack.url, told), send(other.url, told)]);
    await Promise.all(
      [slack, other].map(async ({ url, fake }) => {
        await send(url, event({ ...DIRECT, ts: '20.2' }));
        await eventually(() =>
          fake.of('chat.postMessage').find(({ args }) => args['channel'] === 'D1'),
        );
      }),
    );
    const answers = [slack, other].flatMap(({ fake }) => fake.of('chat.postMessage'));
    expect(answers.filter(({ args }) => args['thread_ts'] === '20.1')).toHaveLength(1);
  });
});

describe('a thread that the assistant was asked into before a restart', () => {
  it('is a talk still, where it has a subject', async () => {
    await store.conversations.remember(new Map([['T1:C1:21.1', 'phi-images']]), Date.now());
    await tell({ ...REPLY, ts: '21.2', thread_ts: '21.1' });
    const { args } = await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(args).toMatchObject({ channel: 'C1', thread_ts: '21.1' });
  });

  it('is none of its talks where it has none', async () => {
    await tell({ ...REPLY, ts: '22.2', thread_ts: '22.1' });
    await tell({ ...DIRECT, ts: '22.3' });
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    expect(slack.fake.of('chat.postMessage')).toHaveLength(1);
  });
});

describe('where it can write later is kept', () => {
  it('of a person who opens the Home tab, with language and time zone', async () => {
    await tell({ type: 'app_home_opened', tab: 'home', user: 'U3', channel: 'D3' });
    expect(await kept('U3')).toMatchObject({
      kind: 'person',
      locale: 'fr',
      zone: 'America/Toronto',
      optedOut: false,
    });
  });

  it('of a person and a channel where somebody asks', async () => {
    await send(slack.url, command('help', { user_id: 'U2', channel_id: 'C5' }), { form: 'fields' });
    expect(await kept('U2')).toMatchObject({ kind: 'person', zone: 'America/Mexico_City' });
    expect(await kept('C5')).toMatchObject({ kind: 'channel' });
  });

  it('of a channel that it was invited into', async () => {
    await tell({ ...REPLY, channel: 'C6', subtype: 'channel_join', user: 'UBOT' });
    expect(await kept('C6')).toMatchObject({ kind: 'channel' });
  });
});

describe('while the store is away', () => {
  it('everything is answered all the same', async () => {
    await store.close();
    await tell({ ...MENTION, ts: '23.1' });
    await eventually(() => slack.fake.of('chat.postMessage')[0]);
    await eventually(() => (slack.logged().includes('perhaps twice') ? true : undefined));
  });
});
