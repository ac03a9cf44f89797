import { startFakeSlack } from '../slack/testing/fake-slack';
import type { FakeSlack } from '../slack/testing/fake-slack';
import { SIGNING_SECRET, event, pressOn, send } from '../slack/testing/payloads';
import { startPostgres } from '../../src/storage/testing/postgres-server';
import type { PostgresServer } from '../../src/storage/testing/postgres-server';
import { startReplica } from './testing/start-replica';
import type { Replica } from './testing/start-replica';

jest.setTimeout(180_000);

type Loose = Record<string, unknown>;

let postgres: PostgresServer | undefined;
let slack: FakeSlack;
let replicas: Replica[] = [];
let settings: Record<string, string>;

beforeAll(async () => {
  postgres = await startPostgres();
  if (!postgres) return;
  slack = await startFakeSlack();
  settings = {
    DATABASE_URL: await postgres.createDatabase(),
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
  replicas = await Promise.all([1, 2, 3].map(() => startReplica(settings)));
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await slack?.stop();
  await postgres?.remove();
});
afterEach(() => slack?.reset());

/** Nothing is tried, and `startPostgres` says so, where PostgreSQL cannot run. */
function withReplicas(body: () => Promise<void>) {
  return async () => {
    if (postgres) await body();
  };
}

function urlOf(n: number): string {
  return `${replicas[n]?.url}/slack/events`;
}

/** A mention in C1, told to one replica. */
async function mention(n: number, text: string, more: Loose): Promise<void> {
  const inner = { type: 'app_mention', channel: 'C1', text: `<@UBOT> ${text}`, ...more };
  expect((await send(urlOf(n), event(inner))).status).toBe(200);
}

/** What was posted into a thread. */
function postsIn(thread: string): Loose[] {
  const posts = slack.of('chat.postMessage').map(({ args }) => args);
  return posts.filter((args) => args['thread_ts'] === thread);
}

async function until<T>(find: () => T | undefined): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const found = find();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('It did not happen within thirty seconds.');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The next button of a walk in what was posted. */
function tokenIn(args: Loose | undefined): string {
  const [, token = ''] = /"value":"(walk:photo[^"]+)"/.exec(JSON.stringify(args)) ?? [];
  return token;
}

describe('three replicas on one PostgreSQL', () => {
  it(
    'answer an event once, though Slack tells it to each of them',
    withReplicas(async () => {
      const inner = { type: 'app_mention', channel: 'C1', text: '<@UBOT> hello', ts: '31.1' };
      const told = event(inner);
      await Promise.all([
        send(urlOf(0), told),
        send(urlOf(1), told, { retry: 1 }),
        send(urlOf(2), told, { retry: 2 }),
      ]);
      await until(() => postsIn('31.1')[0]);
      // Repeats wait for eight seconds whether the first taker has died.
      await pause(10_000);
      expect(postsIn('31.1')).toHaveLength(1);
    }),
  );

  it(
    'go on with a walk that another began',
    withReplicas(async () => {
      await mention(0, 'can i post this photo?', { ts: '32.1' });
      let token = tokenIn(await until(() => postsIn('32.1')[0]));
      const ts = slack.lastMessage();
      for (const n of [1, 2]) {
        const action = { action_id: 'press-0-en', value: token };
        const payload = pressOn({ channel: 'C1', ts, thread: '32.1' }, action);
        await send(urlOf(n), payload, { form: 'payload' });
        const { args } = await until(() => slack.of('chat.update')[n - 1]);
        expect(args).toMatchObject({ channel: 'C1', ts });
        token = tokenIn(args) || token;
      }
    }),
  );

  it(
    'know what a thread was about, whichever answered last',
    withReplicas(async () => {
      await mention(0, 'Can I friend a patient on Facebook?', { ts: '33.1' });
      await until(() => postsIn('33.1')[0]);
      await mention(1, 'Can I post a photo of a patient?', { ts: '33.2', thread_ts: '33.1' });
      await until(() => postsIn('33.1')[1]);
      // Subjects are written several at a time.
      await pause(1_000);
      await mention(0, 'and what if he signed a form?', { ts: '33.3', thread_ts: '33.1' });
      const post = await until(() => postsIn('33.1')[2]);
      expect(JSON.stringify(post)).toMatch(/phi-(images|authorization)/);
    }),
  );

  it(
    'know it also after one was killed and all others were replaced',
    withReplicas(async () => {
      await mention(2, 'Can I post a photo of a patient?', { ts: '34.1' });
      await until(() => postsIn('34.1')[0]);
      await pause(1_000);
      await replicas[2]?.kill();
      expect(await Promise.all([replicas[0]?.stop(), replicas[1]?.stop()])).toEqual([0, 0]);
      replicas = await Promise.all([1, 2, 3].map(() => startReplica(settings)));
      await mention(1, 'and what if he signed a form?', { ts: '34.2', thread_ts: '34.1' });
      const post = await until(() => postsIn('34.1')[1]);
      expect(JSON.stringify(post)).toMatch(/phi-(images|authorization)/);
    }),
  );
});
