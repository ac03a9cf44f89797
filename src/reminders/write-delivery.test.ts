import type { Message, Place, ReminderReply, Store } from '../domain';
import type { RemindersSetup } from './desk/desk';
import { onStore } from './testing/on-store';
import { reminderKnowledge } from './testing/reminder-knowledge';
import { sampleSubscription } from './testing/sample-subscription';
import { silentLog } from './testing/silent-log';
import { createDeliveryWriter } from './write-delivery';

const CHANNEL: Place = {
  platform: 'slack',
  workspace: 'T1',
  place: 'C1',
  kind: 'channel',
  optedOut: false,
};
const PERSON: Place = { ...CHANNEL, place: 'U1', kind: 'person', locale: 'es' };
const known = reminderKnowledge([{ id: 'aaa' }]);
const spanish = known.translations.get('es')!;
const knowledge = {
  ...known,
  labels: new Map([['recalled.withdrawn', 'It was withdrawn.']]),
  translations: new Map([
    [
      'es' as const,
      {
        ...spanish,
        reminders: new Map([['aaa', { id: 'aaa', title: 'Título', body: 'Frase.' }]]),
        labels: new Map([['recalled.withdrawn', 'Se retiró.']]),
      },
    ],
  ]),
};

function setupOn(store: Store, rendered: ReminderReply[] = []): RemindersSetup {
  const message: Message = {
    tone: 'neutral',
    passages: [],
    actions: [],
    summary: '',
    visibility: 'place',
  };
  return {
    knowledge: () => knowledge,
    store,
    now: () => 0,
    log: silentLog(),
    admins: [],
    senders: [],
    render: (reply) => {
      rendered.push(reply);
      return message;
    },
    zone: 'UTC',
    graceMs: 0,
  };
}

async function openRun(store: Store, reminder: string, fields = {}): Promise<string> {
  const { id } = await store.subscriptions.create(sampleSubscription(fields));
  const choice = { reminder, scenario: 'aaa-scenario', because: 'turn' as const };
  const run = { subscription: id, occurrence: '2026-11-30T09:00', choice, plannedAt: 0 };
  return (await store.runs.open({ ...run, state: 'open' }, { kind: 'nobody' }))!.id;
}

describe('the words of a delivery', () => {
  onStore(
    'are in the language of the person, with a way out; in a channel in English',
    async (store) => {
      const writer = createDeliveryWriter(setupOn(store));
      const run = await openRun(store, 'aaa');
      expect((await writer.write({ run }, PERSON))?.reply).toMatchObject({
        title: 'Título',
        sentence: 'Frase.',
        lang: 'es',
        personal: true,
        buttons: [{ token: 'remind:off' }],
      });
      expect((await writer.write({ run }, CHANNEL))?.reply).toMatchObject({
        title: 'Title of aaa',
        question: 'Question of aaa-scenario?',
        options: [{ token: 'quiz:aaa-scenario:1' }, { token: 'quiz:aaa-scenario:2' }],
        personal: false,
        buttons: [],
      });
    },
  );

  onStore("are in the list's language, when it has one", async (store) => {
    const writer = createDeliveryWriter(setupOn(store));
    const run = await openRun(store, 'aaa', { locale: 'es' });
    expect((await writer.write({ run }, CHANNEL))?.reply).toMatchObject({ lang: 'es' });
  });

  onStore('are made once for a run, however many it goes to', async (store) => {
    const rendered: ReminderReply[] = [];
    const writer = createDeliveryWriter(setupOn(store, rendered));
    const run = await openRun(store, 'aaa');
    for (let i = 0; i < 5; i++) await writer.write({ run }, { ...PERSON, place: `U${i}` });
    expect(rendered).toHaveLength(1);
  });

  onStore('wait for the end of the quiet hours of the person', async (store) => {
    const now = Date.parse('2026-11-30T20:00Z');
    const writer = createDeliveryWriter({ ...setupOn(store), now: () => now });
    const quiet = { from: '20:00', to: '07:00' };
    const run = await openRun(store, 'aaa', { quiet, zone: 'recipient' });
    const told = async (zone: string) => {
      const leaves = await writer.leavesAt({ run }, { ...PERSON, zone });
      return new Date(leaves).toISOString().slice(5, 16);
    };
    expect(await told('Europe/Madrid')).toBe('12-01T06:00');
    expect(await told('America/New_York')).toBe('11-30T20:00');
    expect(await writer.leavesAt({ run: 'none' }, PERSON)).toBe(now);
  });

  onStore('are none when the reminder is gone', async (store) => {
    const writer = createDeliveryWriter(setupOn(store));
    expect(await writer.write({ run: await openRun(store, 'gone') }, PERSON)).toBeUndefined();
    expect(await writer.write({ run: 'none' }, PERSON)).toBeUndefined();
  });

  onStore('that were recalled give way to a sentence, or to nothing', async (store) => {
    const writer = createDeliveryWriter(setupOn(store));
    expect(writer.writeInstead({ instead: 'withdrawn' }, PERSON)?.reply).toMatchObject({
      topic: 'taken-back',
      text: 'Se retiró.',
    });
    expect(writer.writeInstead({}, PERSON)).toBeUndefined();
  });
});
