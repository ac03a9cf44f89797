import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Handled, Outgoing, SendOutcome, Sender, Store } from '../../domain';
import { openStore } from '../../storage';
import { carryDue } from './courier';
import type { CourierSetup } from './courier';
import { takeBackRecalled } from './recall';

const T0 = Date.UTC(2026, 10, 30, 9);
const HANDLED: Handled = {
  reply: {
    kind: 'small-talk',
    again: 'again:small-talk:greeting',
    topic: 'greeting',
    lang: 'en',
    fallback: false,
  },
  message: { tone: 'neutral', passages: [], actions: [], summary: 'Hello', visibility: 'place' },
};
const nothing = (): void => undefined;

let folder: string;
let store: Store;
let clock: number;
let run: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'courier-'));
  store = await openStore({ dataDir: folder });
  clock = T0;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const placeOf = (place: string) => ({ platform: 'chat', workspace: 'W1', place });

/** A run to some people, due now. */
async function openRun(people: readonly string[], workspace = 'W1'): Promise<void> {
  for (const place of people)
    await store.places.remember({ ...placeOf(place), workspace, kind: 'person' });
  const subscription = await store.subscriptions.create({
    audience: { kind: 'everyone', platform: 'chat', workspace },
    cron: '0 9 * * 1',
    zone: 'UTC',
    fallbackZone: 'UTC',
    blackouts: [],
    plannedUntil: T0,
    createdBy: 'U0',
    createdAt: T0,
  });
  const opened = await store.runs.open(
    {
      subscription: subscription.id,
      occurrence: '2026-11-30T09:00',
      choice: { reminder: 'r', scenario: 's', because: 'turn' },
      plannedAt: T0,
      state: 'open',
    },
    {
      kind: 'everyone',
      platform: 'chat',
      workspace,
      notBefore: new Map([[undefined, T0]]),
    },
  );
  run = opened?.id ?? '';
}

/** A platform that does what the test says, and remembers what reached it. */
function platform(
  answer: (outgoing: Outgoing) => SendOutcome = ({ place }) => ({
    kind: 'sent',
    message: place.place,
  }),
  find: Sender['find'] = () => Promise.resolve({ kind: 'absent' }),
): Sender & { arrived: string[] } {
  const arrived: string[] = [];
  return {
    platform: 'chat',
    everyMs: 100,
    arrived,
    send(outgoing) {
      arrived.push(outgoing.place.place);
      return Promise.resolve(answer(outgoing));
    },
    find,
    recall: () => Promise.resolve(true),
  };
}

function courier(sender: Sender, worker = 'one'): CourierSetup {
  return {
    store,
    senders: [sender],
    write: () => Promise.resolve(HANDLED),
    leavesAt: () => Promise.resolve(clock),
    worker,
    now: () => clock,
    wait: async (ms) => {
      clock = Math.max(clock, clock + ms);
      return Promise.resolve();
    },
    log: { debug: nothing, info: nothing, warn: nothing, error: nothing },
  };
}

const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries(await store.deliveries.count(run)).filter(([, n]) => n > 0));

describe('a run that is due', () => {
  it('reaches everybody once, and is done then', async () => {
    await openRun(['U1', 'U2', 'U3']);
    const chat = platform();
    await carryDue(courier(chat));
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U1', 'U2', 'U3']);
    expect(await states()).toEqual({ sent: 3 });
    expect((await store.runs.find(run))?.state).toBe('done');
  });

  it('waits where quiet hours have begun since it was planned', async () => {
    await openRun(['U1', 'U2']);
    const chat = platform();
    const morning = T0 + 3_600_000;
    const leavesAt: CourierSetup['leavesAt'] = (_, { place }) =>
      Promise.resolve(place === 'U1' ? morning : clock);
    await carryDue({ ...courier(chat), leavesAt });
    expect(chat.arrived).toEqual(['U2']);
    clock = morning;
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U2', 'U1']);
  });

  it('is shared by two workers without one message twice', async () => {
    await openRun(Array.from({ length: 90 }, (_, n) => `U${n}`));
    const chat = platform();
    for (let rounds = 0; rounds < 4; rounds += 1)
      await Promise.all([carryDue(courier(chat, 'one')), carryDue(courier(chat, 'two'))]);
    expect(new Set(chat.arrived).size).toBe(90);
    expect(chat.arrived).toHaveLength(90);
  });

  it('gets in line where others are not far ahead, and takes no place where they are', async () => {
    await openRun(['U1']);
    const chat = platform();
    const line = { platform: 'chat', workspace: 'W1', everyMs: 100 };
    await store.paces.reserve({ ...line, count: 600, now: clock });
    expect(await carryDue(courier(chat))).toBe(0);
    expect(chat.arrived).toEqual([]);
    expect(await store.paces.reserve({ ...line, count: 0, now: clock })).toBe(T0 + 60_000);
    clock = T0 + 55_000;
    expect(await carryDue(courier(chat))).toBe(1);
    expect(clock).toBe(T0 + 60_000);
  });

  it('is given back when the work is stopped, without a burst', async () => {
    await openRun(['U1', 'U2', 'U3']);
    const chat = platform();
    let isStopped = false;
    // A stop ends all waits in line at once.
    const wait = async (): Promise<void> => void (isStopped = true);
    await carryDue({ ...courier(chat), wait, isStopping: () => isStopped });
    expect(chat.arrived).toEqual([]);
    await carryDue(courier(chat, 'two'));
    expect(chat.arrived.toSorted()).toEqual(['U1', 'U2', 'U3']);
  });

  it('does not wait for the line of another workspace', async () => {
    const people = Array.from({ length: 60 }, (_, n) => `U${n}`);
    for (const workspace of ['W1', 'W2', 'W3']) await openRun(people, workspace);
    const chat = platform();
    let inLine = 0;
    let open = nothing;
    const opened = new Promise<void>((resolve) => (open = resolve));
    const wait = (): Promise<void> => {
      inLine += 1;
      // As many as get in line at once in each of the three.
      if (inLine === 120) open();
      return opened;
    };
    await carryDue({ ...courier({ ...chat, everyMs: 250 }), wait });
    expect(chat.arrived).toHaveLength(120);
    expect(await states()).toMatchObject({ sent: 40, waiting: 20 });
  });

  it('is not sent while a crisis holds everything', async () => {
    await openRun(['U1']);
    await store.switches.set('hold', 'U0', clock);
    const chat = platform();
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual([]);
    await store.switches.set('hold', undefined, clock);
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U1']);
  });

  it('leaves out who has opted out since', async () => {
    await openRun(['U1', 'U2']);
    await store.places.setOptedOut(placeOf('U2'), true);
    const chat = platform();
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U1']);
    expect(await states()).toEqual({ sent: 1, cancelled: 1 });
  });

  it('stops where it is cancelled', async () => {
    await openRun(['U1', 'U2']);
    await store.runs.setState(run, { from: ['open'], to: 'cancelled' });
    await store.deliveries.cancelWaiting(run);
    const chat = platform();
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual([]);
    expect(await states()).toEqual({ cancelled: 2 });
  });
});

describe('a platform that refuses', () => {
  it('for good: the reason is kept, and the place is closed', async () => {
    await openRun(['U1']);
    await carryDue(courier(platform(() => ({ kind: 'never', reason: 'blocked' }))));
    const [failed] = await store.deliveries.list(run, { states: ['failed'], limit: 5 });
    expect(failed?.reason).toBe('blocked');
    expect((await store.places.find(placeOf('U1')))?.closed).toBe('blocked');
  });

  it('with a wait: nobody sends in that workspace before', async () => {
    await openRun(['U1', 'U2']);
    let isBusy = true;
    const chat = platform(({ place }) =>
      isBusy
        ? { kind: 'later', afterMs: 60_000, wholeWorkspace: true }
        : { kind: 'sent', message: place.place },
    );
    await carryDue(courier(chat));
    expect(await states()).toEqual({ waiting: 2 });
    isBusy = false;
    await carryDue(courier(chat, 'two'));
    expect(await states()).toEqual({ waiting: 2 });
    clock += 120_000;
    await carryDue(courier(chat, 'two'));
    expect(await states()).toEqual({ sent: 2 });
  });

  it('again and again: gives up after eight tries, and says so', async () => {
    await openRun(['U1']);
    const chat = platform(() => ({ kind: 'later', afterMs: 1_000, wholeWorkspace: false }));
    for (let tries = 0; tries < 12; tries += 1) {
      await carryDue(courier(chat));
      clock += 3_600_000;
    }
    expect(chat.arrived).toHaveLength(8);
    const [failed] = await store.deliveries.list(run, { states: ['failed'], limit: 5 });
    expect(failed?.reason).toBe('too-many-attempts');
  });

  it('for want of a token: leaves by itself once the assistant is installed again', async () => {
    await openRun(['U1', 'U2']);
    let isInstalled = false;
    const chat = platform(({ place }) =>
      isInstalled
        ? { kind: 'sent', message: place.place }
        : { kind: 'never', reason: 'token-revoked' },
    );
    await carryDue(courier(chat));
    expect(await states()).toEqual({ waiting: 2 });

    isInstalled = true;
    clock += 3_600_000;
    await carryDue(courier(chat));
    expect(await states()).toEqual({ sent: 2 });
  });

  it('for want of a token all the time: is given up, the place stays open', async () => {
    await openRun(['U1']);
    const chat = platform(() => ({ kind: 'never', reason: 'token-revoked' }));
    for (let tries = 0; tries < 10; tries += 1) {
      // oxlint-disable-next-line no-await-in-loop
      await carryDue(courier(chat));
      clock += 3_600_000;
    }
    expect(chat.arrived).toHaveLength(8);
    const [failed] = await store.deliveries.list(run, { states: ['failed'], limit: 5 });
    expect(failed?.reason).toBe('token-revoked');
    expect((await store.places.find(placeOf('U1')))?.closed).toBeUndefined();
  });
});

describe('a message whose fate is unknown', () => {
  it('is not sent again when it is found', async () => {
    await openRun(['U1']);
    const chat = platform(
      () => ({ kind: 'unsure' }),
      () => Promise.resolve({ kind: 'found', message: 'M1' }),
    );
    await carryDue(courier(chat));
    expect(await states()).toEqual({ sending: 1 });
    clock += 60_000;
    await carryDue(courier(chat, 'two'));
    expect(chat.arrived).toEqual(['U1']);
    const [sent] = await store.deliveries.list(run, { states: ['sent'], limit: 5 });
    expect(sent?.message).toBe('M1');
  });

  it('is sent again when it surely did not arrive', async () => {
    await openRun(['U1']);
    let isBroken = true;
    const chat = platform(() => (isBroken ? { kind: 'unsure' } : { kind: 'sent', message: 'M' }));
    await carryDue(courier(chat));
    isBroken = false;
    clock += 60_000;
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U1', 'U1']);
    expect(await states()).toEqual({ sent: 1 });
  });

  it('is looked for again where the platform could not be asked, for an hour', async () => {
    await openRun(['U1', 'U2']);
    const answers: Awaited<ReturnType<Sender['find']>>[] = [
      { kind: 'unreachable' },
      { kind: 'unreachable' },
      { kind: 'found', message: 'M1' },
    ];
    const find = async () => answers.shift() ?? { kind: 'unreachable' as const };
    const chat = platform(() => ({ kind: 'unsure' }), find);
    for (let looks = 0; looks < 3; looks += 1) {
      await carryDue(courier(chat));
      clock += 60_000;
    }
    expect(await states()).toEqual({ sent: 1, sending: 1 });
    clock += 3_600_000;
    await carryDue(courier(chat));
    expect(await states()).toEqual({ sent: 1, unsure: 1 });
    expect(chat.arrived).toEqual(['U1', 'U2']);
  });

  it('is told as unsure, and not sent twice, where the platform cannot tell', async () => {
    await openRun(['U1']);
    const chat = platform(
      () => ({ kind: 'unsure' }),
      () => Promise.resolve({ kind: 'unknown' }),
    );
    await carryDue(courier(chat));
    clock += 60_000;
    await carryDue(courier(chat));
    expect(chat.arrived).toEqual(['U1']);
    expect(await states()).toEqual({ unsure: 1 });
  });
});

it('a platform that cannot be asked afterwards has few messages on their way at once', async () => {
  await openRun(Array.from({ length: 30 }, (_, n) => `U${n}`));
  const chat = platform();
  let onTheirWay = 0;
  let most = 0;
  const send: Sender['send'] = async (outgoing) => {
    most = Math.max(most, (onTheirWay += 1));
    await new Promise((resolve) => setImmediate(resolve));
    onTheirWay -= 1;
    return chat.send(outgoing);
  };
  await carryDue(courier({ ...chat, everyMs: 0, inFlight: 3, send }));
  expect(most).toBe(3);
  expect(await states()).toEqual({ sent: 30 });
});

it('a recalled run takes back what it had sent, once', async () => {
  await openRun(['U1', 'U2']);
  const chat = platform();
  await carryDue(courier(chat));
  await store.runs.setState(run, { from: ['done'], to: 'recalled' });
  const recall = { ...courier(chat), writeInstead: () => undefined, refused: new Set<string>() };
  expect(await takeBackRecalled(recall)).toBe(2);
  expect(await takeBackRecalled(recall)).toBe(0);
  expect(await states()).toEqual({ recalled: 2 });
});
