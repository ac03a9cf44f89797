import type { Assistant } from './assistant';
import { StoreError, present, readToken } from './domain';
import type { Handled, Locale, Log, Person, Reply, Request, Sender, Store } from './domain';
import { countReply, createTally, readNumbers } from './insights';
import type { LiveAssistant } from './open-assistant';
import { createReminders, isAdmin, startWork } from './reminders';
import type { Reminders, Work } from './reminders';
import { subjectOf } from './subject-of';
import { createSubjects } from './subjects';
import { openTicketOffice } from './ticket-office';
import type { TicketOffice } from './ticket-office';

/** The assistant with a memory behind it: a request goes in, a reply comes out. */
export interface Office {
  /** As `Assistant.handle`. Questions and drafts are answered also while the store is away. */
  handle(request: Request): Promise<Handled>;
}

/** What adapters talk to. */
export type Core = Assistant | Office;

/** An office that is open until it is closed. */
export interface OpenOffice extends Office {
  /** Plans and sends reminders from now on, on the platforms of the senders. */
  start(): void;
  /** Finishes what is in hand and writes what waits. The store is its owner's to close. */
  close(): Promise<void>;
}

export interface OfficeSetup {
  live: LiveAssistant;
  store: Store;
  log: Log;
  /** How each platform is written to. */
  senders?: readonly Sender[];
  /** Who may order reminders, as "platform:workspace:id", besides those whom the platform names. */
  admins?: readonly string[];
  /** IANA zone where nobody says another. */
  zone?: string;
  /** Name of this process among the replicas. */
  worker?: string;
  now?: () => number;
  /** Pause between two looks at what is due, in milliseconds. */
  tickMs?: number;
}

const DAY_MS = 86_400_000;

/** Joins the assistant and the store: reminders, conversations that survive a restart, and counts. */
export function openOffice(setup: OfficeSetup): OpenOffice {
  const { live, store, log, senders = [], now = Date.now } = setup;
  const tally = createTally(store.counts, { now, log });
  const subjects = createSubjects({ store, log, now });
  const whole = { ...setup, admins: setup.admins ?? [], senders, now };
  const reminders = createReminders({ ...whole, knowledge: live.knowledge, render: live.render });
  const tickets = openTicketOffice(whole);
  let work: Work | undefined;
  const tidying = setInterval(() => void tidy(setup), DAY_MS).unref();

  async function answer(request: Request): Promise<Handled> {
    const asks = request.kind === 'ask' || request.kind === 'message';
    const subject = asks ? await subjects.last(request.conversation) : undefined;
    const handled = live.handle({ ...request, ...present({ subject }) });
    const isCounted = request.kind !== 'ask' || !request.tentative;
    if (isCounted) countReply(handled.reply, tally, live.knowledge());
    subjects.remember(request.conversation, subjectOf(handled.reply));
    return handled;
  }

  return {
    async handle(request) {
      const reply = await fromStore({ ...setup, now, reminders, tickets }, request);
      if (reply) return { reply, message: live.render(reply) };
      const handled = tickets.withOffer(request, await answer(request));
      return withAcknowledgement({ ...setup, now }, request, handled);
    },
    start() {
      work ??= startWork({ ...workOf(setup, reminders), now });
      tickets.start();
    },
    async close() {
      clearInterval(tidying);
      await work?.stop();
      await tickets.close();
      await subjects.close();
      await tally.close();
    },
  };
}

/** What has had its time goes once a day: docs/storage.md names the times. */
async function tidy({ store, log, now = Date.now }: OfficeSetup): Promise<void> {
  try {
    await store.tidy(now());
  } catch {
    log.warn('What has had its time could not be removed from the store.');
  }
}

/** How runs are planned, written and taken back. */
function workOf(
  { store, log, senders = [], worker = 'one', tickMs }: OfficeSetup,
  reminders: Reminders,
): Omit<Parameters<typeof startWork>[0], 'now'> {
  return {
    store,
    senders,
    log,
    worker,
    ...present({ tickMs }),
    plan: (now) => reminders.plan(now),
    write: (delivery, place) => reminders.write(delivery, place),
    leavesAt: (delivery, place) => reminders.leavesAt(delivery, place),
    writeInstead: (run, place) => reminders.writeInstead(run, place),
  };
}

type Memory = OfficeSetup & { reminders: Reminders; tickets: TicketOffice; now: () => number };

/** The reply to a request that is about what is kept; undefined for any other. */
async function fromStore(memory: Memory, request: Request): Promise<Reply | undefined> {
  const { person, locale: lang = 'en' } = request;
  if (!person) return undefined;
  try {
    return (
      (await memory.tickets.reply(request)) ?? (await aboutKept(memory, request, { person, lang }))
    );
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    memory.log.error('The store could not be used for a request.', { code: error.code });
    return { kind: 'refusal', reason: 'failed', lang, fallback: false };
  }
}

/** Reminders, numbers and acknowledgements. */
async function aboutKept(
  memory: Memory,
  request: Request,
  { person, lang }: { person: Person; lang: Locale },
): Promise<Reply | undefined> {
  const { reminders } = memory;
  const caller = { person, lang, ...present({ place: request.place }) };
  if (request.kind === 'message') {
    const words = reminders.wordsOf(request.text);
    return words === undefined ? undefined : reminders.handle({ ...caller, words });
  }
  if (request.kind === 'numbers') return numbers(memory, person, lang);
  if (request.kind !== 'act') return undefined;
  const { token } = request;
  if (token.startsWith('remind:')) return reminders.handle({ ...caller, token });
  return acknowledge(memory, { person, lang, token });
}

async function numbers(
  { live, store, admins = [], now }: Memory,
  person: Person,
  lang: Locale,
): Promise<Reply> {
  if (!isAdmin({ admins }, person))
    return { kind: 'notice', topic: 'not-allowed', lang, fallback: false, buttons: [] };
  return readNumbers(store, live.knowledge(), { person, lang, now: now() });
}

/** "I have read the policy" is kept once a person and version; an older version's button asks for the new one. */
async function acknowledge(
  { live, store, now }: Memory,
  { person, lang, token }: { person: Person; lang: Locale; token: string },
): Promise<Reply | undefined> {
  const pressed = readToken(token);
  if (pressed?.kind !== 'acknowledge') return undefined;
  const { policy_version: version } = live.knowledge().organization;
  if (pressed.version === version) await store.acknowledgements.add(person, version, now());
  return live.handle({
    kind: 'acknowledge',
    locale: lang,
    ...(await saidOn(store, person, version)),
  }).reply;
}

/** The card tells since when the person has said so. */
async function withAcknowledgement(
  { live, store, log }: OfficeSetup,
  { person, locale }: Request,
  handled: Handled,
): Promise<Handled> {
  if (handled.reply.kind !== 'acknowledgement' || !person) return handled;
  try {
    const said = await saidOn(store, person, handled.reply.version);
    return live.handle({ kind: 'acknowledge', ...present({ locale }), ...said });
  } catch {
    log.warn('Acknowledgements could not be read.');
    return handled;
  }
}

async function saidOn(store: Store, person: Person, version: string): Promise<{ on?: string }> {
  const all = await store.acknowledgements.of(person);
  const at = all.find((said) => said.version === version)?.at;
  return at === undefined ? {} : { on: new Date(at).toISOString().slice(0, 10) };
}
