import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watchAssistant } from './open-assistant';
import { openOffice } from './office';
import type { OpenOffice } from './office';
import { openStore } from './storage';
import type { Handled, Knowledge, Outgoing, SendOutcome, Sender, Store } from './domain';

const noted: string[] = [];
const note = (message: string, fields?: object): void =>
  void noted.push(`${message} ${JSON.stringify(fields ?? {})}`);
const log = { debug: note, info: note, warn: note, error: note };
let today = Date.parse('2026-11-24T12:00:00Z');
const now = (): number => today;

const shipped = watchAssistant('knowledge', log);
afterAll(() => shipped.close());

/** The shipped content, with a channel for the questions of some contacts. */
function withTickets(passesWordsOn: boolean): Knowledge {
  const knowledge = shipped.knowledge();
  const { contacts } = knowledge.organization;
  const taking = (id: string, ...tickets: string[]) => ({ [id]: { ...contacts[id]!, tickets } });
  return {
    ...knowledge,
    organization: {
      ...knowledge.organization,
      ticket_words: passesWordsOn,
      contacts: {
        ...contacts,
        ...taking('social-media-team', 'slack:T1:C7'),
        ...taking('privacy-office', 'slack:T1:C8', 'teams:other:19:x@thread.tacv2'),
      },
    },
  };
}

let folder: string;
let store: Store;
let sent: Outgoing[];
let outcomes: SendOutcome[];
let office: OpenOffice;

function open({ words = false, takers = true } = {}): OpenOffice {
  const content = takers ? withTickets(words) : shipped.knowledge();
  const sender: Sender = {
    platform: 'slack',
    everyMs: 0,
    send(outgoing) {
      sent.push(outgoing);
      return Promise.resolve(outcomes.shift() ?? { kind: 'sent', message: '1.1' });
    },
    find: () => Promise.resolve({ kind: 'absent' }),
    recall: () => Promise.resolve(true),
  };
  const live = { ...shipped, knowledge: () => content };
  return openOffice({ live, store, log, now, senders: [sender], tickMs: 5 });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tickets-'));
  store = await openStore({ dataDir: folder });
  sent = [];
  outcomes = [];
  noted.length = 0;
  office = open();
});
afterEach(async () => {
  await office.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

const NURSE = { platform: 'slack', workspace: 'T1', id: 'U1', isPlatformAdmin: false };
const EXPERT = { ...NURSE, id: 'U7' };
const QUESTION = 'How many vacation days do I get?';

function at(place: string) {
  return { platform: 'slack', workspace: 'T1', place };
}

function ask(text = QUESTION): Promise<Handled> {
  return office.handle({ kind: 'ask', text, person: NURSE, place: at('U1') });
}

function ticket(text?: string, person = NURSE): Promise<Handled> {
  const request = { kind: 'ticket', person, place: at(person.id) } as const;
  return office.handle({ ...request, ...(text !== undefined && { text }) });
}

function press(token: string, person = NURSE, place = person.id): Promise<Handled> {
  return office.handle({ kind: 'act', token, person, place: at(place) });
}

function buttonOf({ message }: Pick<Handled, 'message'>, label: string): string {
  const found = message.actions.find((action) => action.label.startsWith(label));
  if (!found) throw new Error(`There is no button "${label}".`);
  return found.token;
}

/** What the contact's channel got, or the asker's chat. */
function sentTo(place: string): Outgoing[] {
  return sent.filter((one) => one.place.place === place);
}

function wordsIn({ message }: Pick<Handled, 'message'>): string {
  return JSON.stringify(message.passages);
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

describe('an unanswered question', () => {
  it('can be handed over by a button, to a place where somebody takes it', async () => {
    const opened = await press(buttonOf(await ask(), 'Hand it to Social Media Team'));
    expect(opened.reply).toMatchObject({ kind: 'ticket', seenBy: 'asker', news: 'opened' });
    expect(opened.message.visibility).toBe('asker');
    expect(wordsIn(opened)).toMatch(/Handed over.*Not handed over.*the words of your question/);
    const [card] = sentTo('C7');
    expect(card?.handled.reply).toMatchObject({ kind: 'ticket', seenBy: 'contact', asker: 'U1' });
    expect(card?.handled.message.visibility).toBe('place');
  });

  it('is handed over once, however often and fast the button is pressed', async () => {
    const token = buttonOf(await ask(), 'Hand it to');
    const all = await Promise.all([press(token), press(token), press(token)]);
    const news = all.map(({ reply }) => (reply.kind === 'ticket' ? reply.news : reply.kind));
    expect(news.toSorted()).toEqual(['open-already', 'open-already', 'opened']);
    expect(await store.tickets.list(NURSE)).toHaveLength(1);
    expect(sentTo('C7')).toHaveLength(1);
  });

  it('has no such button where nobody takes questions, or in another workspace', async () => {
    const labels = ({ message }: Handled): string => message.actions.map((a) => a.label).join();
    const elsewhere = { ...NURSE, workspace: 'T2' };
    const request = { kind: 'ask', text: QUESTION, place: at('U1') } as const;
    expect(labels(await office.handle({ ...request, person: elsewhere }))).not.toContain('Hand it');
    await office.close();
    office = open({ takers: false });
    expect(labels(await ask())).not.toContain('Hand it');
  });
});

describe('a question that is typed', () => {
  it('goes to the contact of its clause', async () => {
    const { reply } = await ticket('can I post a photo of a patient?');
    expect(reply).toMatchObject({ kind: 'ticket', ticket: { contact: { id: 'privacy-office' } } });
    expect(sentTo('C8')).toHaveLength(1);
  });

  it.each([
    ['a message with a colon', 'ticket: can I post a photo of a patient?', 'ticket'],
    ['the word alone', 'my tickets', 'ticket-list'],
    ['the word in another language', 'mes tickets', 'ticket-list'],
    ['a question about tickets', 'ticket sales for our gala, can I post about them?', 'else'],
  ])('is told from other messages: %s', async (_name, text, kind) => {
    const { reply } = await office.handle({
      kind: 'message',
      text,
      person: NURSE,
      place: at('C1'),
    });
    expect(reply.kind.startsWith('ticket') ? reply.kind : 'else').toBe(kind);
  });

  it('leaves no word of it in the store, in what is sent or in the log', async () => {
    await ticket('can I tell that Xanthippe Quill, MRN 48213377, has shingles?');
    const kept = JSON.stringify([await store.tickets.list(NURSE), sent, noted]);
    expect(kept).not.toMatch(/Xanthippe|48213377|shingles/i);
    expect(sent).toHaveLength(1);
  });

  it('is passed on without identifiers where the organisation wants it so, and kept nowhere', async () => {
    await office.close();
    office = open({ words: true });
    const opened = await ticket('may I say that Maria Delgado, MRN 48213377, is better?');
    expect(wordsIn(opened)).toContain('your words, identifiers taken out');
    const [card] = sent;
    expect(card && wordsIn(card.handled)).toMatch(/may I say that.*is better/);
    expect(card && wordsIn(card.handled)).not.toMatch(/Delgado|48213377/);
    expect(JSON.stringify(await store.tickets.list(NURSE))).not.toContain('better');
  });

  it('says how to be told of it to somebody who cannot be written to yet', async () => {
    const token = 'ticket:open:privacy-office:phi-images';
    const request = { kind: 'act', token, person: NURSE, place: at('C1') } as const;
    expect(wordsIn(await office.handle(request))).toContain('say hello to me in a chat');
    await press('ticket:withdraw:' + (await store.tickets.list(NURSE))[0]?.id);
    await store.places.remember({ ...at('U1'), kind: 'person' });
    expect(wordsIn(await office.handle(request))).toContain('I tell you when it is taken');
  });

  it('goes to nobody where life is in danger: the emergency card comes first', async () => {
    expect((await ticket('i want to kill myself')).reply.kind).toBe('emergency');
    expect(sent).toEqual([]);
  });

  it('names people to turn to where nobody takes questions', async () => {
    await office.close();
    office = open({ takers: false });
    for (const text of [undefined, QUESTION])
      expect((await ticket(text)).reply).toMatchObject({ kind: 'help', topic: 'people' });
  });

  it('is handed over no more than five times at once', async () => {
    const contacts = ['privacy-office', 'social-media-team'];
    const clauses = ['phi-images', 'patient-connections', 'phi-definition'];
    const tokens = contacts.flatMap((contact) =>
      clauses.map((clause) => `ticket:open:${contact}:${clause}`),
    );
    const kinds: string[] = [];
    for (const token of tokens) kinds.push((await press(token)).reply.kind);
    expect(kinds).toEqual([...Array(5).fill('ticket'), 'ticket-note']);
  });
});

describe('those whom a question went to', () => {
  async function handOver(): Promise<Outgoing> {
    await press(buttonOf(await ask(), 'Hand it to'));
    const [card] = sentTo('C7');
    if (!card) throw new Error('Nothing came.');
    sent.length = 0;
    return card;
  }

  it('take and close it, and the asker is told of each once', async () => {
    const card = await handOver();
    const taken = await press(buttonOf(card.handled, 'I take it'), EXPERT, 'C7');
    await press(buttonOf(card.handled, 'I take it'), { ...EXPERT, id: 'U8' }, 'C7');
    await settled();
    expect(taken.reply).toMatchObject({ news: 'taken', ticket: { takenBy: 'U7' } });
    expect(sentTo('U1').map(({ handled }) => handled.reply)).toMatchObject([{ news: 'taken' }]);
    await press(buttonOf(taken, 'Close it'), EXPERT, 'C7');
    const late = await press(buttonOf(taken, 'Close it'), EXPERT, 'C7');
    await settled();
    expect(late.reply).toMatchObject({ news: 'as-it-is', ticket: { state: 'closed' } });
    expect(sentTo('U1')).toHaveLength(2);
    expect(sentTo('C7')).toEqual([]);
  });

  it('can give it back, which a button of a week ago does not undo', async () => {
    const card = await handOver();
    const taken = await press(buttonOf(card.handled, 'I take it'), EXPERT, 'C7');
    const back = await press(buttonOf(taken, 'Give it back'), EXPERT, 'C7');
    expect(back.reply).toMatchObject({ news: 'given-back', ticket: { state: 'open' } });
    await press(buttonOf(back, 'Close it'), EXPERT, 'C7');
    today += 7 * 86_400_000;
    const late = await press(buttonOf(taken, 'Give it back'), EXPERT, 'C7');
    expect(late.reply).toMatchObject({ news: 'as-it-is', ticket: { state: 'closed' } });
    await settled();
    expect(sentTo('U1').map(({ handled }) => handled.reply)).toMatchObject([
      { news: 'taken' },
      { news: 'given-back' },
      { news: 'closed' },
    ]);
  });

  it.each([
    ['from another channel', EXPERT, 'C1'],
    ['its asker', NURSE, 'U1'],
    ['from a place of the same name elsewhere', { ...EXPERT, workspace: 'T2' }, 'C7'],
  ])('are nobody else: not %s', async (_name, person, place) => {
    const card = await handOver();
    const { reply } = await press(buttonOf(card.handled, 'Close it'), person, place);
    expect(reply).toMatchObject({ kind: 'ticket-note', topic: 'not-yours' });
    expect(await store.tickets.list(NURSE)).toMatchObject([{ state: 'open' }]);
  });

  it('learn it when a question is withdrawn, which only its asker can do', async () => {
    await handOver();
    const list = await ticket();
    const token = buttonOf(list, 'Withdraw');
    expect((await press(token, EXPERT, 'C7')).reply.kind).toBe('ticket-note');
    expect((await press(token)).reply).toMatchObject({ news: 'withdrawn' });
    await press(token);
    await settled();
    expect(sentTo('C7').map(({ handled }) => handled.reply)).toMatchObject([{ news: 'withdrawn' }]);
  });
});

describe('own questions', () => {
  it('are listed, with how they stand and whom to hand another one to', async () => {
    await press(buttonOf(await ask(), 'Hand it to'));
    const list = await ticket();
    expect(list.reply).toMatchObject({ tickets: [{ state: 'open' }], takers: [{}, {}] });
    expect(list.reply).not.toHaveProperty('here');
    expect((await ticket(undefined, EXPERT)).reply).toMatchObject({ tickets: [] });
  });

  it('show an administrator the line that lets questions come to a place', async () => {
    const { reply } = await ticket(undefined, { ...NURSE, isPlatformAdmin: true });
    expect(reply).toMatchObject({ here: 'slack:T1:U1' });
  });
});

describe('where a message does not arrive', () => {
  it('says that nothing was handed over when the place is closed, and keeps nothing open', async () => {
    outcomes = [{ kind: 'never', reason: 'archived' }];
    expect((await ticket(QUESTION)).reply).toMatchObject({ topic: 'not-delivered' });
    expect(await store.tickets.list(NURSE)).toEqual([]);
  });

  it('tries again by itself when the platform asks to wait', async () => {
    outcomes = [{ kind: 'later', afterMs: 10, wholeWorkspace: true }];
    expect((await ticket(QUESTION)).reply).toMatchObject({ news: 'opened' });
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    office.start();
    await jest.advanceTimersByTimeAsync(30_000);
    jest.useRealTimers();
    await office.close();
    expect(sentTo('C7')).toHaveLength(2);
  });

  it('says that it failed while the store is away', async () => {
    const away = await openStore({ dataDir: join(folder, 'gone') });
    await away.close();
    const live = { ...shipped, knowledge: () => withTickets(false) };
    const blind = openOffice({ live, store: away, log, now });
    const request = { kind: 'ticket', person: NURSE, place: at('U1') } as const;
    expect((await blind.handle({ ...request, text: QUESTION })).reply).toMatchObject({
      kind: 'refusal',
      reason: 'failed',
    });
    expect((await blind.handle(request)).reply).toMatchObject({ kind: 'help', topic: 'people' });
    await blind.close();
  });
});
