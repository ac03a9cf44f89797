import type { Instant, NoAnswer, ReplyButton, TicketList, TicketReply } from '../domain';
import { changeTicket } from './change-ticket';
import { contactNamed, frame, lineOf } from './draw-ticket';
import { askerOf, openTicket } from './open-ticket';
import type { TicketCaller, TicketsSetup } from './setup';
import { keyOf, takerOf, takersIn } from './takers';
import { tellNews } from './tell-news';
import { openToken, readTicketToken, ticketToken } from './ticket-token';

/** Questions that are handed to a person. Every call may throw a StoreError. */
export interface Tickets {
  /** Hands over what was typed; undefined where nobody takes tickets. `contacts` are those of the clause. */
  open(caller: TicketCaller, asked: Asked): Promise<TicketReply | undefined>;
  /** The own tickets and whom a question can go to; undefined where there is neither. */
  list(caller: TicketCaller): Promise<TicketList | undefined>;
  /** What a button asks for; undefined when its token is none of ours. */
  press(caller: TicketCaller, token: string): Promise<TicketReply | undefined>;
  /** The button that hands an unanswered question over. */
  offer(caller: Omit<TicketCaller, 'place'>, reply: NoAnswer): ReplyButton | undefined;
  /** Tells what could not be told when it happened. */
  tellWaiting(): Promise<void>;
}

interface Asked {
  contacts: readonly string[];
  clause?: string;
  words: string;
}

/** Own tickets that are shown; those still open come before others. */
const MOST_SHOWN = 10;
/** More buttons than this for each of the two kinds are noise. */
const MOST_BUTTONS = 5;
/** What could not be told for so long is told no more. */
const NEWS_MS = 86_400_000;

export function createTickets(setup: TicketsSetup): Tickets {
  const { knowledge, store, now } = setup;
  return {
    async open(caller, { contacts, ...question }) {
      const contact = takerOf(knowledge(), contacts, caller.person);
      return contact === undefined
        ? undefined
        : openTicket(setup, caller, { contact, ...question });
    },
    list: (caller) => listTickets(setup, caller),
    async press(caller, token) {
      const pressed = readTicketToken(token);
      if (pressed?.kind === 'list') return (await listTickets(setup, caller)) ?? emptyList(caller);
      if (pressed?.kind === 'open') return openTicket(setup, caller, pressed);
      return pressed && changeTicket(setup, caller, pressed);
    },
    offer({ person, lang }, { nearest, contacts }) {
      const ids = contacts.map(({ id }) => id);
      const contact = takerOf(knowledge(), ids, person);
      if (contact === undefined) return undefined;
      const { name } = contactNamed(knowledge(), contact, lang);
      const token = openToken(contact, nearest[0]?.clause);
      return { word: 'ticket-open', token, name, first: true };
    },
    async tellWaiting() {
      // oxlint-disable-next-line no-await-in-loop -- a few at most, at the platforms' pace
      for (const ticket of await store.tickets.listChanged(since(now())))
        await tellNews(setup, ticket, { again: true });
    },
  };
}

function since(now: Instant): Instant {
  return now - NEWS_MS;
}

function emptyList({ lang }: TicketCaller): TicketList {
  return { ...frame(lang), kind: 'ticket-list', tickets: [], takers: [], buttons: [] };
}

async function listTickets(
  setup: TicketsSetup,
  caller: TicketCaller,
): Promise<TicketList | undefined> {
  const { person, lang, place } = caller;
  const content = setup.knowledge();
  const all = await setup.store.tickets.listOf(askerOf(caller), 50);
  const open = all.filter(({ state }) => state !== 'closed');
  const own = [...open, ...all.filter(({ state }) => state === 'closed')].slice(0, MOST_SHOWN);
  const takers = takersIn(content, person).map((id) => contactNamed(content, id, lang));
  const isAdmin = setup.isAdmin(person);
  if (own.length === 0 && takers.length === 0 && !isAdmin) return undefined;
  return {
    ...frame(lang),
    kind: 'ticket-list',
    tickets: own.map((ticket) => lineOf(content, ticket, lang)),
    takers,
    ...(isAdmin && { here: keyOf(place) }),
    buttons: [
      ...takers
        .slice(0, MOST_BUTTONS)
        .map(({ id, name }) => ({ word: 'ticket-open', token: openToken(id), name })),
      ...open.slice(0, MOST_BUTTONS).map((ticket) => ({
        word: 'ticket-withdraw-one',
        token: ticketToken('withdraw', ticket.id),
        name: lineOf(content, ticket, lang).id,
      })),
    ],
  };
}
