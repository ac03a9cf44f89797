import type { Handled, PlaceRef, Sender, Store } from './domain';
import { watchAssistant } from './open-assistant';
import { openOffice } from './office';
import { openStore } from './storage';
import { postgresStores } from './storage/testing/test-stores';

jest.setTimeout(120_000);

const stores = postgresStores();
let noted: string[] = [];
const note = (message: string, fields?: object): void =>
  void noted.push(`${message} ${JSON.stringify(fields ?? {})}`);
const log = { debug: note, info: note, warn: note, error: note };
const live = watchAssistant('knowledge', log);

beforeAll(() => stores.prepare());
afterAll(async () => {
  await live.close();
  await stores.remove();
});

const TEAM = { platform: 'slack', workspace: 'T1' };
const BOSS = { ...TEAM, id: 'UBOSS', isPlatformAdmin: true };
const HERE: PlaceRef = { ...TEAM, place: 'C0001' };
const MONDAY_NINE = Date.parse('2027-02-01T09:00Z');
const PEOPLE = 30;

/** Nothing is tried, and the stores say so, where PostgreSQL cannot run. */
function withStore(body: (store: Store) => Promise<void>) {
  return async () => {
    if (!stores.isHere()) return;
    noted = [];
    const store = await openStore(await stores.createPlace());
    try {
      await body(store);
    } finally {
      await store.close();
    }
  };
}

interface Worked {
  sent: string[];
  clock: { now: number };
  say(text: string): Promise<Handled>;
  close(): Promise<void>;
}

/** An office at work; `onSend` is told how many messages have left. */
function openAt(store: Store, onSend: (count: number) => Promise<void>): Worked {
  const clock = { now: MONDAY_NINE - 3_600_000 };
  const sent: string[] = [];
  const sender: Sender = {
    platform: 'slack',
    everyMs: 0,
    inFlight: 1,
    async send({ place }) {
      sent.push(place.place);
      await onSend(sent.length);
      return { kind: 'sent', message: `m${sent.length}` };
    },
    find: () => Promise.resolve({ kind: 'unknown' }),
    recall: () => Promise.resolve(true),
  };
  const setup = { live, store, log, senders: [sender], now: () => clock.now, tickMs: 20 };
  const office = openOffice(setup);
  office.start();
  return {
    sent,
    clock,
    say: (text) => office.handle({ kind: 'message', text, person: BOSS, place: HERE }),
    close: () => office.close(),
  };
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not happen within a minute; logged: ${noted.join('\n')}`);
}

async function fill(store: Store): Promise<void> {
  for (let n = 0; n < PEOPLE; n += 1)
    await store.places.remember({ ...TEAM, place: `U${n}`, kind: 'person' });
}

describe('a database that goes away under an office at work', () => {
  it(
    'over a due time: questions are answered, orders are told that they failed, and the reminder comes once it is back',
    withStore(async (store) => {
      await fill(store);
      const office = openAt(store, () => Promise.resolve());
      await office.say('remind everyone monday 9:00 zone UTC');
      await stores.server().stop();
      office.clock.now = MONDAY_NINE;
      await until(() => noted.some((line) => line.includes('"UNREACHABLE"')));
      expect((await office.say('Can I friend a patient on Facebook?')).reply.kind).toBe('answer');
      expect((await office.say('remind list')).reply).toMatchObject({
        kind: 'refusal',
        reason: 'failed',
      });
      expect(office.sent).toEqual([]);
      await stores.server().start();
      office.clock.now += 5 * 60_000;
      await until(() => office.sent.length === PEOPLE);
      await office.close();
      expect(new Set(office.sent).size).toBe(PEOPLE);
    }),
  );

  it(
    'while a run is being sent: everybody gets it once, and the run knows it',
    withStore(async (store) => {
      await fill(store);
      const office = openAt(store, async (count) => {
        if (count === 5) await stores.server().stop();
      });
      await office.say('remind everyone monday 9:00 zone UTC');
      office.clock.now = MONDAY_NINE;
      await until(() => noted.some((line) => line.includes('could not be stored yet')));
      await stores.server().start();
      // What was claimed, and not begun, waits for the end of its lease.
      await until(async () => {
        office.clock.now += 10_000;
        const [run] = await store.runs.list({ limit: 1 });
        return run?.state === 'done';
      });
      await office.close();
      expect(office.sent).toHaveLength(PEOPLE);
      expect(new Set(office.sent).size).toBe(PEOPLE);
      const [run] = await store.runs.list({ limit: 1 });
      expect(await store.deliveries.count(run!.id)).toMatchObject({ sent: PEOPLE, unsure: 0 });
    }),
  );
});
