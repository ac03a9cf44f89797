import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchAssistant } from './open-assistant';
import { openOffice } from './office';
import { openStore } from './storage';
import type { Store } from './domain';

const noted: string[] = [];
const note = (message: string): void => void noted.push(message);
const log = { debug: note, info: note, warn: note, error: note };
const TODAY = '2026-11-24';
const now = (): number => Date.parse(`${TODAY}T12:00:00Z`);

/** Assistants of their own: nothing of one's conversations is in the memory of the other. */
const before = watchAssistant('knowledge', log);
const after = watchAssistant('knowledge', log);
afterAll(async () => {
  await before.close();
  await after.close();
});

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'office-'));
  store = await openStore({ dataDir: folder });
  noted.length = 0;
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

it('goes on with the subject of a thread after a restart', async () => {
  const conversation = 'C1:1700000000.1';
  const first = openOffice({ live: before, store, log, now });
  await first.handle({ kind: 'ask', text: 'Can I post a photo of a patient?', conversation });
  await first.close();
  const second = openOffice({ live: after, store, log, now });
  const { reply } = await second.handle({
    kind: 'ask',
    text: 'and what if he signed a form?',
    conversation,
  });
  expect(reply).toMatchObject({ kind: 'answer', verdict: 'conditional' });
  await second.close();
});

it('counts answers, gaps and findings by id, a day, and nothing else', async () => {
  const office = openOffice({ live: before, store, log, now });
  await office.handle({ kind: 'ask', text: 'Can I friend a patient on Facebook?' });
  await office.handle({ kind: 'ask', text: 'What is the cafeteria menu on Sunday?' });
  await office.handle({ kind: 'ask', text: 'What is the cafeteria m', tentative: true });
  await office.handle({
    kind: 'check',
    draft: {
      text: 'So proud of Maria Delgado, our patient in room 12!',
      account: 'personal',
      platform: 'facebook',
      media: 'none',
      alt: false,
    },
  });
  await office.close();
  const answered = await store.counts.since('answer', TODAY);
  const gaps = await store.counts.since('gap', TODAY);
  const found = await store.counts.since('finding', TODAY);
  expect([...answered.values()]).toEqual([1]);
  expect([...gaps.values()]).toEqual([1]);
  expect(found.get('phi.name')).toBe(1);
  for (const key of [...answered.keys(), ...gaps.keys(), ...found.keys()])
    expect(key).toMatch(/^[a-z0-9.-]+$/);
});

it('counts how practice questions are answered, by clause', async () => {
  const office = openOffice({ live: before, store, log, now });
  const { reply } = await office.handle({ kind: 'quiz', scenario: 'board-behind-the-selfie' });
  if (reply.kind !== 'lesson') throw new Error('no practice question');
  for (const { token } of reply.options) await office.handle({ kind: 'act', token });
  await office.close();
  const { clause } = reply.citation;
  const wrong = reply.options.length - 1;
  expect([...(await store.counts.since('scenario-asked', TODAY))]).toEqual([[clause, wrong + 1]]);
  expect([...(await store.counts.since('scenario-wrong', TODAY))]).toEqual([[clause, wrong]]);
});

const NURSE = { platform: 'slack', workspace: 'T1', id: 'U1', isPlatformAdmin: false };

it('keeps who has read which version of the policy, once', async () => {
  const office = openOffice({ live: before, store, log, now });
  const asked = await office.handle({ kind: 'acknowledge', person: NURSE });
  const [button] = asked.message.actions;
  const token = button?.token ?? '';
  const said = await office.handle({ kind: 'act', token, person: NURSE });
  expect(said.reply).toMatchObject({ kind: 'acknowledgement', on: TODAY });
  await office.handle({ kind: 'act', token, person: NURSE });
  expect(await store.acknowledgements.of(NURSE)).toHaveLength(1);
  const again = await office.handle({ kind: 'acknowledge', person: NURSE });
  expect(again.reply).toMatchObject({ on: TODAY });
  await office.close();
});

describe('an order about reminders', () => {
  const order = (isPlatformAdmin: boolean, text: string) => ({
    kind: 'message' as const,
    text,
    person: { ...NURSE, isPlatformAdmin },
    place: { platform: 'slack', workspace: 'T1', place: 'C1' },
  });

  it('is carried out for an admin, and refused to everybody else', async () => {
    const office = openOffice({ live: before, store, log, now });
    const refused = await office.handle(order(false, 'remind here monday 9:00'));
    expect(refused.reply).toMatchObject({ kind: 'notice', topic: 'not-allowed' });
    const done = await office.handle(order(true, 'remind here monday 9:00'));
    expect(done.reply).toMatchObject({ kind: 'notice', topic: 'subscribed' });
    expect((await store.audit.list(5)).map(({ act }) => act)).toHaveLength(2);
    await office.close();
  });

  it('says that it failed while the store is away', async () => {
    const away = await openStore({ dataDir: join(folder, 'gone') });
    await away.close();
    const office = openOffice({ live: before, store: away, log, now });
    const { reply } = await office.handle(order(true, 'remind list'));
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'failed' });
    await office.close();
  });
});

it('answers while the store is away, and keeps the numbers until it is back', async () => {
  const away = await openStore({ dataDir: join(folder, 'away') });
  await away.close();
  const office = openOffice({ live: before, store: away, log, now });
  const { reply } = await office.handle({
    kind: 'ask',
    text: 'Can I friend a patient on Facebook?',
    conversation: 'C1:1',
  });
  expect(reply.kind).toBe('answer');
  await office.close();
  expect(noted).toContain('Numbers could not be stored; they wait for the store.');
});

describe('the numbers of the last weeks', () => {
  const CHIEF = { ...NURSE, id: 'U2', isPlatformAdmin: true };

  it('tell an admin where the policy leaves questions open, small groups without their size', async () => {
    const office = openOffice({ live: before, store, log, now });
    await store.counts.add({ day: TODAY, name: 'gap', key: 'privacy', by: 12 });
    await store.counts.add({ day: TODAY, name: 'gap', key: 'none', by: 3 });
    await store.counts.add({ day: '2026-09-01', name: 'gap', key: 'conduct', by: 50 });
    await store.acknowledgements.add(NURSE, '1.0', now());
    const asker = { platform: 'slack', workspace: 'T1', place: 'U1' };
    await store.tickets.open({ asker, contact: 'privacy-office', openedAt: now() });
    const { reply, message } = await office.handle({ kind: 'numbers', person: CHIEF });
    expect(reply).toMatchObject({
      kind: 'numbers',
      since: '2026-10-25',
      gaps: [{ count: 12 }, {}],
      tickets: 1,
    });
    expect(reply).not.toHaveProperty('acknowledged');
    expect(message.visibility).toBe('asker');
    await office.close();
  });

  it('are for nobody else', async () => {
    const office = openOffice({ live: before, store, log, now });
    const { reply } = await office.handle({ kind: 'numbers', person: NURSE });
    expect(reply).toMatchObject({ kind: 'notice', topic: 'not-allowed' });
    await office.close();
  });
});
