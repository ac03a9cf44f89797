import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Notice, Person, PlaceRef, ReminderReply, Sender, Store } from '../domain';
import { createReminders } from './create-reminders';
import { recordingSender } from './testing/recording-sender';
import { reminderKnowledge } from './testing/reminder-knowledge';
import { silentLog } from './testing/silent-log';
import { onStore } from './testing/on-store';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A Tuesday, noon in Madrid. */
const START = Date.parse('2026-11-24T11:00Z');
const MONDAY = Date.parse('2026-11-30T08:00Z');
const BOSS: Person = { platform: 'slack', workspace: 'T1', id: 'UBOSS', isPlatformAdmin: false };
const NURSE: Person = { ...BOSS, id: 'UNURSE' };
const HERE: PlaceRef = { platform: 'slack', workspace: 'T1', place: 'C0001' };

const labels = z
  .record(z.string(), z.string())
  .parse(parse(readFileSync('knowledge/messages/labels.yml', 'utf8')));
const words: unknown = parse(readFileSync('knowledge/lexicons/reminder-words.yml', 'utf8'));
const small = reminderKnowledge([{ id: 'aaa' }, { id: 'bbb' }, { id: 'ccc' }]);
const knowledge = {
  ...small,
  labels: new Map(Object.entries(labels)),
  wordData: new Map([...small.wordData, ['reminder-words', words]]),
};

/** Somebody at work with the reminders of a store; the clock is theirs to move. */
function atWork(store: Store, senders: Sender[] = []) {
  const clock = { now: START };
  const reminders = createReminders({
    knowledge: () => knowledge,
    store,
    now: () => clock.now,
    log: silentLog(),
    admins: ['slack:T1:UBOSS'],
    senders,
    render: () => ({
      tone: 'neutral',
      passages: [],
      actions: [],
      summary: '',
      visibility: 'asker',
    }),
    zone: 'Europe/Madrid',
  });
  const say = (text: string, person = BOSS): Promise<ReminderReply> =>
    reminders.handle({ words: text, person, place: HERE, lang: 'en' });
  return {
    reminders,
    clock,
    say,
    press: (token: string, person = BOSS) =>
      reminders.handle({ token, person, place: HERE, lang: 'en' }),
    note: async (text: string, person = BOSS): Promise<Notice> => {
      const reply = await say(text, person);
      if (reply.kind !== 'notice') throw new Error(`"${text}" gave no notice but ${reply.kind}.`);
      return reply;
    },
  };
}

function tokenOf(reply: ReminderReply, word: string): string {
  const buttons = 'buttons' in reply ? reply.buttons : [];
  return buttons.find((button) => button.word === word)?.token ?? '';
}

async function addPeople(store: Store, count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await store.places.remember({ ...HERE, place: `U${i}`, kind: 'person', zone: 'Europe/Madrid' });
}

/** Lets a worker send, and fail, what is due. */
async function work(store: Store, now: number, outcomes: ('sent' | 'failed')[]): Promise<void> {
  const order = { platform: 'slack', worker: 'w', now, leaseMs: 60_000 };
  const claimed = await store.deliveries.claim({ ...order, limit: outcomes.length });
  for (const [i, { id }] of claimed.entries()) {
    await store.deliveries.start(id, 'w', now + 60_000);
    await store.deliveries.settle(
      id,
      'w',
      outcomes[i] === 'sent'
        ? { state: 'sent', message: `m${i}`, sentAt: now }
        : { state: 'failed', reason: 'blocked' },
    );
  }
  await store.runs.finish();
}

describe('a list of reminders', () => {
  onStore('begins with one order, in the zone of the house', async (store) => {
    const { note, say } = atWork(store);
    expect(await note('here monday 9:00 quiet 20:00-07:00')).toMatchObject({
      topic: 'subscribed',
      subscription: {
        place: 'C0001',
        when: 'Mondays at 09:00',
        zone: 'Europe/Madrid',
        next: 'Mon, Nov 30, 2026, 09:00',
        quiet: { from: '20:00', to: '07:00' },
      },
    });
    expect(await say('list')).toMatchObject({
      kind: 'schedule',
      subscriptions: [{ place: 'C0001' }],
    });
  });

  onStore('gets new times by a second order, and no second list', async (store) => {
    const { note, say } = atWork(store);
    await note('here monday 9:00');
    expect(await note('here friday 15:30 lang es')).toMatchObject({
      topic: 'changed',
      subscription: { when: 'Fridays at 15:30' },
    });
    expect(await say('list')).toMatchObject({ subscriptions: [{ when: 'Fridays at 15:30' }] });
    expect(await store.subscriptions.list()).toMatchObject([{ cron: '30 15 * * 5', locale: 'es' }]);
  });

  onStore('takes the zone of who begins it, where the platform told it', async (store) => {
    await store.places.remember({
      ...HERE,
      place: 'UBOSS',
      kind: 'person',
      zone: 'America/New_York',
    });
    const { note } = atWork(store);
    expect(await note('here')).toMatchObject({ subscription: { zone: 'America/New_York' } });
    expect(await note('everyone monday 9:00 zone recipient')).toMatchObject({
      subscription: { everyone: true },
    });
    const [, everyone] = await store.subscriptions.list();
    expect(everyone).toMatchObject({ zone: 'recipient', fallbackZone: 'America/New_York' });
  });

  onStore('is refused where the assistant has never been, or cannot write', async (store) => {
    const { note } = atWork(store);
    expect(await note('C0009 monday 9:00')).toMatchObject({ topic: 'no-place', named: 'C0009' });
    await store.places.remember({ ...HERE, place: 'C0009', kind: 'channel' });
    expect(await note('C0009 monday 9:00')).toMatchObject({ topic: 'subscribed' });
    await store.places.close({ ...HERE, place: 'C0009' }, 'archived');
    expect(await note('C0009 monday 9:00')).toMatchObject({
      topic: 'closed-place',
      reason: 'archived',
    });
  });

  onStore('sends nothing in a pause, and goes on after it', async (store) => {
    const { note, reminders, clock } = atWork(store);
    const id = (await note('here daily 9:00')).subscription?.id;
    expect(await note(`pause ${id} until 2026-11-30`)).toMatchObject({
      topic: 'paused',
      subscription: { pausedUntil: '2026-11-30', next: 'Mon, Nov 30, 2026, 09:00' },
    });
    expect(await reminders.plan(MONDAY - DAY_MS)).toBe(0);
    expect(await reminders.plan(MONDAY)).toBe(1);
    clock.now = MONDAY;
    await note(`pause ${id} until 2026-12-24`);
    expect(await note(`resume ${id}`)).toMatchObject({
      topic: 'resumed',
      subscription: { next: 'Tue, Dec 1, 2026, 09:00' },
    });
  });

  onStore('cancels what is waiting when it is paused or stopped', async (store) => {
    await addPeople(store, 3);
    const { note, reminders, clock } = atWork(store);
    const id = (await note('everyone monday 9:00')).subscription?.id;
    await reminders.plan(MONDAY);
    clock.now = MONDAY;
    expect(await note(`stop ${id}`)).toMatchObject({ topic: 'stopped', count: 3 });
    expect(await store.runs.list({ limit: 9 })).toMatchObject([{ state: 'cancelled' }]);
    expect(await note(`stop ${id}`)).toMatchObject({ topic: 'no-subscription' });
  });

  onStore('keeps days without messages until they are lifted', async (store) => {
    const { note } = atWork(store);
    const id = (await note('here monday 9:00')).subscription?.id;
    const skipped = await note(`blackout ${id} 2026-11-30..2026-12-07`);
    expect(skipped).toMatchObject({
      topic: 'blackout-added',
      subscription: { next: 'Mon, Dec 14, 2026, 09:00', blackouts: [{ from: '2026-11-30' }] },
    });
    expect(await note(`blackout ${id} none`)).toMatchObject({
      topic: 'blackouts-lifted',
      subscription: { next: 'Mon, Nov 30, 2026, 09:00', blackouts: [] },
    });
  });

  onStore('is foreseen for eight weeks, with reasons', async (store) => {
    const { say, note } = atWork(store);
    expect(await say('preview')).toMatchObject({ when: 'Mondays at 09:00 (Europe/Madrid)' });
    const id = (await note('here monday 9:00')).subscription?.id;
    await note(`blackout ${id} 2026-12-07`);
    const preview = await say(`preview ${id}`);
    if (preview.kind !== 'preview') throw new Error('no preview');
    expect(preview.items.map(({ chosen, note: why }) => chosen?.because ?? why)).toEqual([
      'turn',
      'blackout',
      'turn',
      'turn',
      ...Array<string>(4).fill('nothing-left'),
    ]);
  });
});

describe('a run of reminders', () => {
  onStore('is told while it runs and after it, failures with what to do', async (store) => {
    await addPeople(store, 4);
    const { say, note, reminders, press, clock } = atWork(store);
    await note('everyone monday 9:00');
    await reminders.plan(MONDAY);
    clock.now = MONDAY;
    await work(store, MONDAY, ['sent', 'failed', 'failed']);
    const [run] = await store.runs.list({ limit: 1 });
    const report = await say(`report ${run!.id.slice(-6)}`);
    expect(report).toMatchObject({
      kind: 'run-report',
      run: { state: 'open', total: 4, counts: { sent: 1, failed: 2, waiting: 1 } },
      because: 'turn',
      settled: 3,
      failures: [{ reason: 'blocked', count: 2 }],
    });
    await work(store, MONDAY, ['sent']);
    expect(await press(tokenOf(report, 'remind-refresh'))).toMatchObject({
      run: { state: 'done' },
    });
    expect(await say('runs')).toMatchObject({ runs: [{ state: 'done', counts: { sent: 2 } }] });
  });

  onStore('is exported as CSV, in a chat its first lines', async (store) => {
    await addPeople(store, 30);
    const { say, note, reminders } = atWork(store);
    await note('everyone monday 9:00');
    await reminders.plan(MONDAY);
    await work(store, MONDAY, ['failed']);
    const [run] = await store.runs.list({ limit: 1 });
    const shown = await say(`export ${run!.id}`);
    if (shown.kind !== 'run-export') throw new Error('no export');
    expect(shown.lines.slice(0, 2)).toEqual([
      'platform,workspace,place,state,attempts,sent_at,reason,what_to_do',
      'slack,T1,U0,failed,1,,blocked,"blocked the assistant; ask them in person, nothing here can change it"',
    ]);
    expect(shown.lines.length + shown.more).toBe(31);
    const whole: string[] = [];
    const caller = { person: BOSS, lang: 'en' as const };
    for await (const line of (await reminders.exportRun(run!.id, caller))!) whole.push(line);
    expect(whole).toHaveLength(31);
    expect(await reminders.exportRun(run!.id, { ...caller, person: NURSE })).toBeUndefined();
  });

  onStore('is cancelled once, and recalled with a sentence in its place', async (store) => {
    await addPeople(store, 3);
    const { note, reminders, clock } = atWork(store);
    await note('everyone monday 9:00');
    await reminders.plan(MONDAY);
    clock.now = MONDAY;
    await work(store, MONDAY, ['sent']);
    const [run] = await store.runs.list({ limit: 1 });
    expect(await note(`cancel ${run!.id}`)).toMatchObject({
      topic: 'cancelled',
      count: 2,
      run: { counts: { sent: 1, cancelled: 2 } },
    });
    expect(await note(`cancel ${run!.id}`)).toMatchObject({ topic: 'not-cancelled' });
    expect(await note(`recall ${run!.id} with insults`)).toMatchObject({
      topic: 'misread',
      misread: { expected: 'instead' },
    });
    expect(await note(`recall ${run!.id} with correction`)).toMatchObject({ topic: 'recalled' });
    expect(await store.runs.find(run!.id)).toMatchObject({
      state: 'recalled',
      instead: 'correction',
    });
    expect(await note(`recall ${run!.id}`)).toMatchObject({ topic: 'not-recalled' });
  });

  onStore('is sent again to those who failed, by a button once', async (store) => {
    await addPeople(store, 2);
    const { say, note, reminders, press, clock } = atWork(store);
    await note('everyone monday 9:00');
    await reminders.plan(MONDAY);
    clock.now = MONDAY;
    await work(store, MONDAY, ['failed', 'failed']);
    const [run] = await store.runs.list({ limit: 1 });
    const token = tokenOf(await say(`report ${run!.id}`), 'remind-retry');
    expect(await press(token)).toMatchObject({ topic: 'retried', count: 2 });
    expect(await press(token)).toMatchObject({
      kind: 'run-report',
      run: { counts: { waiting: 2 } },
    });
    await work(store, MONDAY, ['failed', 'failed']);
    clock.now = MONDAY + 8 * DAY_MS;
    expect(await press(token)).toMatchObject({ topic: 'stale' });
    expect(await note(`retry ${run!.id} unsure`)).toMatchObject({ topic: 'nothing-to-retry' });
  });

  onStore('is made now by order, not twice, and not against a pause or a hold', async (store) => {
    const { note, clock } = atWork(store);
    const id = (await note('here monday 9:00')).subscription?.id;
    expect(await note(`send now ${id} zzz`)).toMatchObject({ topic: 'no-reminder' });
    expect(await note(`send now ${id} bbb`)).toMatchObject({
      topic: 'sent-now',
      run: { title: 'Title of bbb', total: 1 },
    });
    clock.now += 60_000;
    expect(await note(`send now ${id}`)).toMatchObject({ topic: 'just-sent' });
    clock.now += HOUR_MS;
    await note('hold');
    expect(await note(`send now ${id}`)).toMatchObject({ topic: 'not-now', note: 'held' });
    await note('release');
    await note(`pause ${id} until 2026-12-24`);
    expect(await note(`send now ${id}`)).toMatchObject({ topic: 'not-now', note: 'paused' });
  });
});

describe('the crisis switch', () => {
  onStore('stops planning; its button ends its own hold alone', async (store) => {
    const { note, say, press, reminders, clock } = atWork(store);
    await note('here monday 9:00');
    const first = await note('hold');
    clock.now += 1;
    expect(await say('list')).toMatchObject({
      heldSince: 'Tue, Nov 24, 2026, 12:00 (Europe/Madrid)',
    });
    expect(await reminders.plan(MONDAY)).toBe(0);
    expect(await press(tokenOf(first, 'remind-release'))).toMatchObject({ topic: 'released' });
    expect(await note('release')).toMatchObject({ topic: 'not-held' });
    await note('hold');
    expect(await press(tokenOf(first, 'remind-release'))).toMatchObject({ topic: 'stale' });
    await note('release');
    expect(await reminders.plan(MONDAY + 3 * HOUR_MS)).toBe(1);
  });

  onStore('lets nothing out that waited for longer than the grace', async (store) => {
    await addPeople(store, 2);
    const { note, reminders, clock } = atWork(store);
    await note('everyone monday 9:00');
    await reminders.plan(MONDAY);
    clock.now = MONDAY;
    await note('hold');
    clock.now = MONDAY + 25 * HOUR_MS;
    expect(await note('release')).toMatchObject({ topic: 'released', count: 2 });
  });
});

describe('who may order', () => {
  onStore('is an admin by configuration or by the platform; each order is kept', async (store) => {
    const { note, say } = atWork(store);
    expect(await note('here monday 9:00', NURSE)).toMatchObject({ topic: 'not-allowed' });
    expect(await note('list', NURSE)).toMatchObject({ topic: 'not-allowed' });
    expect(await say('list', { ...NURSE, isPlatformAdmin: true })).toMatchObject({
      kind: 'schedule',
    });
    await note('here monday 9:00');
    const acts = await store.audit.list(9);
    expect(acts.map(({ act, by, object }) => [act, by, object])).toEqual([
      ['subscribe', 'UBOSS', 'C0001'],
      ['refused:list', 'UNURSE', undefined],
      ['refused:subscribe', 'UNURSE', 'C0001'],
    ]);
  });

  onStore(
    'leaves no word in the record that was typed, only what the store knows',
    async (store) => {
      const { note } = atWork(store);
      const { subscription } = await note('here monday 9:00');
      for (const order of ['Garcia', 'stop Garcia', 'everyone in garcia:clinic', 'report Garcia'])
        for (const who of [NURSE, BOSS]) await note(order, who);
      await note(`stop ${subscription?.id}`);
      const acts = await store.audit.list(20);
      expect(JSON.stringify(acts).toLowerCase()).not.toContain('garcia');
      const [kept] = await store.subscriptions.list();
      expect(acts.map(({ object }) => object)).toContain(kept?.id);
    },
  );

  onStore('of one team reaches that team alone', async (store) => {
    const { note, say } = atWork(store);
    const owner = { ...NURSE, isPlatformAdmin: true, adminOf: 'C0001' };
    expect(await note('here monday 9:00', owner)).toMatchObject({ topic: 'subscribed' });
    for (const order of ['everyone monday 9:00', 'hold'])
      expect(await note(order, owner)).toMatchObject({ topic: 'not-allowed' });
    await note('everyone monday 9:00');
    expect(await say('list', owner)).toMatchObject({ subscriptions: [{ place: 'C0001' }] });
  });

  onStore('sees nothing of another workspace', async (store) => {
    const { note, say } = atWork(store);
    const id = (await note('here monday 9:00')).subscription?.id;
    const stranger = { ...BOSS, workspace: 'T2', isPlatformAdmin: true };
    expect(await note(`stop ${id}`, stranger)).toMatchObject({ topic: 'no-subscription' });
    expect(await say('list', stranger)).toMatchObject({ subscriptions: [] });
  });

  onStore("may be anybody for one's own peace, and nobody keeps that", async (store) => {
    const { note } = atWork(store);
    expect(await note('off', NURSE)).toMatchObject({ topic: 'opted-out' });
    await store.places.remember({
      ...HERE,
      place: 'UNURSE',
      kind: 'person',
      zone: 'Europe/Madrid',
    });
    expect(await store.places.listZones(HERE)).toEqual([]);
    expect(await note('on', NURSE)).toMatchObject({ topic: 'opted-in' });
    expect(await store.places.listZones(HERE)).toEqual(['Europe/Madrid']);
    expect(await store.audit.list(9)).toEqual([]);
  });
});

describe('a test', () => {
  onStore('goes to who asks, or is shown where nothing can be sent', async (store) => {
    const sender = recordingSender();
    const { say } = atWork(store, [sender]);
    expect(await say('test bbb')).toMatchObject({
      kind: 'reminder',
      reminder: 'bbb',
      personal: true,
    });
    await store.places.remember({ ...HERE, place: 'UBOSS', kind: 'person' });
    expect(await say('test')).toMatchObject({ topic: 'tested' });
    expect(sender.sent).toMatchObject([{ place: { place: 'UBOSS' } }]);
  });

  onStore('tells why it did not arrive', async (store) => {
    await store.places.remember({ ...HERE, place: 'UBOSS', kind: 'person' });
    const { note } = atWork(store, [recordingSender({ kind: 'never', reason: 'blocked' })]);
    expect(await note('test')).toMatchObject({ topic: 'not-tested', reason: 'blocked' });
  });
});

describe('the terminal', () => {
  onStore('reaches all workspaces, and names them', async (store) => {
    const { reminders } = atWork(store);
    const person: Person = {
      platform: 'terminal',
      workspace: '',
      id: 'root',
      isPlatformAdmin: true,
    };
    const say = (text: string) => reminders.handle({ words: text, person, lang: 'en' });
    expect(await say('here monday 9:00')).toMatchObject({ misread: { expected: 'here' } });
    expect(await say('everyone monday 9:00')).toMatchObject({ misread: { expected: 'workspace' } });
    expect(await say('everyone in slack:T1 monday 9:00')).toMatchObject({ topic: 'subscribed' });
    await store.places.remember({ ...HERE, kind: 'channel' });
    expect(await say('slack:T1:C0001 monday 9:00')).toMatchObject({ topic: 'subscribed' });
    expect(await say('list')).toMatchObject({
      subscriptions: [{ everyone: true }, { place: 'C0001' }],
    });
  });
});

describe('words and buttons', () => {
  onStore('that are wrong are told what they lack', async (store) => {
    const { note, press } = atWork(store);
    expect(await note('here mondey')).toMatchObject({
      topic: 'misread',
      misread: { understood: 'here', unknown: 'mondey', expected: 'when' },
    });
    for (const token of ['remind:', 'remind:dance', 'remind:stop:', 'walk:x'])
      expect(await press(token)).toMatchObject({ topic: 'stale' });
  });

  onStore('are short, and never more than the buttons of a platform hold', async (store) => {
    await addPeople(store, 2);
    const { say, reminders } = atWork(store);
    await say('everyone monday 9:00');
    await reminders.plan(MONDAY);
    const [run] = await store.runs.list({ limit: 1 });
    for (const order of ['list', 'preview', 'runs', `report ${run!.id}`, 'hold', 'off']) {
      const reply = await say(order);
      const tokens = 'buttons' in reply ? reply.buttons.map(({ token }) => token) : [];
      expect(tokens).not.toEqual([]);
      expect(tokens.filter((token) => !/^[!-~]{1,200}$/.test(token))).toEqual([]);
    }
  });

  onStore('begin an order, or are a question', async (store) => {
    const { reminders } = atWork(store);
    expect(reminders.wordsOf('remind off')).toBe('off');
    expect(reminders.wordsOf('/policy remind here mondey')).toBe('here mondey');
    expect(reminders.wordsOf('Recordar: lista')).toBe('lista');
    expect(reminders.wordsOf('remind me what the policy says')).toBeUndefined();
    expect(reminders.wordsOf('can I post this?')).toBeUndefined();
  });
});
