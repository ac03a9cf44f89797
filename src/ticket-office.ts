import { StoreError, present } from './domain';
import type {
  Handled,
  Knowledge,
  Log,
  Reply,
  Request,
  Sender,
  Store,
  TicketRequest,
} from './domain';
import type { LiveAssistant } from './open-assistant';
import { inTime } from './people';
import { createMessageReader } from './read-message';
import type { ReadMessage } from './read-message';
import { isAdmin } from './reminders';
import { createIdentifierFinder } from './review';
import { createTickets } from './tickets';
import type { TicketCaller, Tickets } from './tickets';

/** Hands questions to people, and brings them the news of it. */
export interface TicketOffice {
  /** The reply to what is about tickets; undefined for anything else, and where nobody takes them. Throws StoreErrors. */
  reply(request: Request): Promise<Reply | undefined>;
  /** An unanswered question gets the button that hands it over, where somebody takes it. */
  withOffer(request: Request, handled: Handled): Handled;
  /** Tells from now on also what could not be told at once. */
  start(): void;
  close(): Promise<void>;
}

interface Setup {
  live: LiveAssistant;
  store: Store;
  log: Log;
  senders: readonly Sender[];
  admins: readonly string[];
  now: () => number;
}

/** Pause between two looks at what waits to be told, in milliseconds. */
const TELL_MS = 30_000;

export function openTicketOffice(setup: Setup): TicketOffice {
  const { live, log, admins } = setup;
  const tickets = createTickets({
    ...setup,
    knowledge: live.knowledge,
    render: live.render,
    isAdmin: (person) => isAdmin({ admins }, person),
    redact: (words) => redact(words, live.knowledge()),
    inTime,
  });
  const read = remembered(createMessageReader);
  let timer: NodeJS.Timeout | undefined;
  let telling: Promise<void> = Promise.resolve();

  return {
    async reply(request) {
      const caller = callerOf(request);
      const asked = caller && readTicket(request, read(live.knowledge()));
      if (!asked) return undefined;
      if ('token' in asked) return tickets.press(caller, asked.token);
      const words = asked.text?.trim() ?? '';
      return words === '' ? listFor(tickets, caller) : handOver({ live, tickets }, caller, words);
    },
    withOffer: ({ person }, { reply, message }) => {
      const button =
        reply.kind === 'no-answer' && person && tickets.offer({ person, lang: reply.lang }, reply);
      if (!button) return { reply, message };
      const offered = { ...reply, handOver: button };
      return { reply: offered, message: live.render(offered) };
    },
    start() {
      timer ??= setInterval(() => {
        telling = telling.then(() => tellWaiting(tickets, log));
      }, TELL_MS).unref();
    },
    async close() {
      clearInterval(timer);
      await telling;
    },
  };
}

async function tellWaiting(tickets: Tickets, log: Log): Promise<void> {
  try {
    await tickets.tellWaiting();
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'FAILED';
    log.warn('News of tickets could not be looked up; trying again.', { code });
  }
}

function callerOf({ person, place, locale: lang = 'en' }: Request): TicketCaller | undefined {
  return person && place && { person, place, lang };
}

/** What a request says about tickets: a button of theirs, or a wish for a person. */
function readTicket(
  request: Request,
  read: ReadMessage,
): Pick<TicketRequest, 'text'> | { token: string } | undefined {
  switch (request.kind) {
    case 'ticket':
      return request;
    case 'help':
      return request.topic === 'people' ? {} : undefined;
    case 'act':
      if (request.token === 'help:people') return {};
      return request.token.startsWith('ticket:') ? { token: request.token } : undefined;
    case 'message': {
      const said = read(request.text);
      return said.kind === 'ticket' ? said : undefined;
    }
    default:
      return undefined;
  }
}

/** While the store is away people still learn whom to turn to: from the core. */
async function listFor(tickets: Tickets, caller: TicketCaller): Promise<Reply | undefined> {
  try {
    return await tickets.list(caller);
  } catch (error) {
    if (error instanceof StoreError) return undefined;
    throw error;
  }
}

/** The question is asked once more: its clause says whom it goes to, and in danger it goes to nobody. */
async function handOver(
  { live, tickets }: { live: LiveAssistant; tickets: Tickets },
  caller: TicketCaller,
  words: string,
): Promise<Reply | undefined> {
  const { reply } = live.handle({ kind: 'ask', text: words, locale: caller.lang });
  if (reply.kind === 'emergency' || reply.kind === 'refusal') return reply;
  if (reply.kind === 'small-talk') return listFor(tickets, caller);
  const clause = clauseOf(reply);
  const contacts = 'contacts' in reply ? reply.contacts.map(({ id }) => id) : [];
  return tickets.open(caller, { contacts, words, ...present({ clause }) });
}

function clauseOf(reply: Reply): string | undefined {
  if (reply.kind === 'no-answer') return reply.nearest[0]?.clause;
  return 'citations' in reply ? reply.citations[0]?.clause : undefined;
}

const finderOf = remembered(createIdentifierFinder);

/** Words without what could point at somebody. */
function redact(words: string, knowledge: Knowledge): string {
  let done = 0;
  let text = '';
  for (const { start, end } of finderOf(knowledge).find(words)) {
    if (start >= done) text += `${words.slice(done, start)}[…]`;
    done = Math.max(done, end);
  }
  return text + words.slice(done);
}

/** Made once for each content. */
function remembered<T>(create: (knowledge: Knowledge) => T): (knowledge: Knowledge) => T {
  const made = new WeakMap<Knowledge, { it: T }>();
  return (knowledge) => {
    const known = made.get(knowledge) ?? { it: create(knowledge) };
    made.set(knowledge, known);
    return known.it;
  };
}
