import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlaceRef, Sender, Store } from './domain';
import { watchAssistant } from './open-assistant';
import { openOffice } from './office';
import type { OpenOffice } from './office';
import { openStore } from './storage';

jest.setTimeout(120_000);

const nothing = (): void => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const live = watchAssistant('knowledge', log);
afterAll(() => live.close());

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const TEAM = { platform: 'slack', workspace: 'T1' };
const BOSS = { ...TEAM, id: 'UBOSS', isPlatformAdmin: true };
const HERE: PlaceRef = { ...TEAM, place: 'C0001' };

let folder: string;
let store: Store;
let clock: number;
/** How often the offices have looked at what is due. */
let work: { looks: number };
let offices: OpenOffice[];
/** Moments at which something was sent, and where to. */
let sent: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  store = await openStore({ dataDir: folder });
  work = { looks: 0 };
  offices = [];
  sent = [];
  await store.places.remember({ ...HERE, kind: 'channel' });
});
afterEach(async () => {
  for (const office of offices) await office.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const sender: Sender = {
  platform: 'slack',
  everyMs: 0,
  async send({ place }) {
    sent.push(`${new Date(clock).toISOString().slice(0, 16)}Z ${place.place}`);
    return { kind: 'sent', message: `m${sent.length}` };
  },
  find: () => Promise.resolve({ kind: 'unknown' }),
  recall: () => Promise.resolve(true),
};

/** An office at work on the store, by the clock of the test. */
function open(): OpenOffice {
  const switches: Store['switches'] = {
    ...store.switches,
    get(name) {
      work.looks += 1;
      return store.switches.get(name);
    },
  };
  const office = openOffice({
    live,
    store: { ...store, switches },
    log,
    senders: [sender],
    now: () => clock,
    tickMs: 1,
  });
  office.start();
  offices.push(office);
  return office;
}

async function order(office: OpenOffice, text: string): Promise<void> {
  const { reply } = await office.handle({ kind: 'message', text, person: BOSS, place: HERE });
  expect(reply).toMatchObject({ kind: 'notice', topic: 'subscribed' });
}

/** The clock stands still until the office has looked at it. */
async function set(to: number): Promise<void> {
  clock = to;
  const { looks: seen } = work;
  // The first look may have begun before the clock was set.
  while (work.looks < seen + 3) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function goOn(until: string, step = 10 * MINUTE_MS): Promise<void> {
  while (clock < Date.parse(until)) await set(Math.min(clock + step, Date.parse(until)));
}

describe('a list every day at half past two in New York', () => {
  it('comes once a day over the night in which that hour is skipped', async () => {
    clock = Date.parse('2027-03-13T12:00Z');
    await order(open(), 'remind here every day 2:30 zone America/New_York');
    await goOn('2027-03-16T00:00Z', 30 * MINUTE_MS);
    // 14 March has no 2:30: it comes at 3:00, the next minute that there is.
    expect(sent).toEqual(['2027-03-14T07:00Z C0001', '2027-03-15T06:30Z C0001']);
  });
});

describe('a list every day at half past one in New York', () => {
  it('comes once in the night in which that hour comes twice', async () => {
    clock = Date.parse('2027-11-06T12:00Z');
    await order(open(), 'remind here every day 1:30 zone America/New_York');
    await goOn('2027-11-09T00:00Z', 30 * MINUTE_MS);
    expect(sent).toEqual(['2027-11-07T05:30Z C0001', '2027-11-08T06:30Z C0001']);
  });
});

describe("a list by each person's own clock", () => {
  it('reaches each at nine on the wall, also in the week in which their clocks change on different days', async () => {
    clock = Date.parse('2027-03-27T12:00Z');
    const zones = { UNY: 'America/New_York', UMAD: 'Europe/Madrid', UPHX: 'America/Phoenix' };
    for (const [place, zone] of Object.entries(zones))
      await store.places.remember({ ...TEAM, place, kind: 'person', zone });
    await order(open(), 'remind everyone sunday 9:00 zone recipient');
    await goOn('2027-03-29T12:00Z', 30 * MINUTE_MS);
    // Madrid's clock went forward that night; New York's did two weeks before; Phoenix has none to change.
    expect(sent).toEqual([
      '2027-03-28T07:00Z UMAD',
      '2027-03-28T13:00Z UNY',
      '2027-03-28T16:00Z UPHX',
    ]);
  });
});

describe('a clock that is set', () => {
  const MONDAY_NINE = Date.parse('2027-02-01T09:00Z');

  it('back over a due time sends nothing twice', async () => {
    clock = MONDAY_NINE - HOUR_MS;
    await order(open(), 'remind here monday 9:00 zone UTC');
    await set(MONDAY_NINE);
    await set(MONDAY_NINE - HOUR_MS);
    await goOn('2027-02-01T12:00Z');
    expect(sent).toEqual(['2027-02-01T09:00Z C0001']);
  });

  it('forward over a due time sends at once', async () => {
    clock = MONDAY_NINE - HOUR_MS;
    await order(open(), 'remind here monday 9:00 zone UTC');
    await set(MONDAY_NINE + HOUR_MS);
    await goOn('2027-02-01T12:00Z');
    expect(sent).toEqual(['2027-02-01T10:00Z C0001']);
  });
});

describe('an outage of three hours over a due time', () => {
  it('is caught up once, as soon as it is over', async () => {
    clock = Date.parse('2027-02-01T08:00Z');
    const before = open();
    await order(before, 'remind here monday 9:00 zone UTC');
    await before.close();
    clock = Date.parse('2027-02-01T11:00Z');
    open();
    await set(clock);
    await goOn('2027-02-01T14:00Z');
    expect(sent).toEqual(['2027-02-01T11:00Z C0001']);
  });

  it('of all replicas but one is noticed by nobody', async () => {
    clock = Date.parse('2027-02-01T08:00Z');
    const first = open();
    open();
    open();
    await order(first, 'remind here monday 9:00 zone UTC');
    await offices[1]?.close();
    await offices[2]?.close();
    await goOn('2027-02-01T12:00Z');
    expect(sent).toEqual(['2027-02-01T09:00Z C0001']);
  });
});
