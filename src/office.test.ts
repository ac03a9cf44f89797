import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAssistant } from './open-assistant';
import type { LiveAssistant } from './open-assistant';
import { openContent } from './open-content';
import { openOffice } from './office';
import { openStore } from './storage';
import type { Store } from './domain';

const knowledge = openContent('knowledge').knowledge;
const noted: string[] = [];
const note = (message: string): void => void noted.push(message);
const log = { debug: note, info: note, warn: note, error: note };
const TODAY = '2026-11-24';
const now = (): number => Date.parse(`${TODAY}T12:00:00Z`);

/** An assistant of its own: nothing of another's conversations is in its memory. */
function live(): LiveAssistant {
  const assistant = openAssistant('knowledge');
  return {
    handle: (request) => assistant.handle(request),
    fingerprint: () => knowledge.fingerprint,
    knowledge: () => knowledge,
    close: () => Promise.resolve(),
  };
}

const before = live();
const after = live();
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
