import { citationOf, clauseToken, contactsOf } from '../domain';
import type {
  Contact,
  Knowledge,
  Locale,
  ReplyButton,
  Ticket,
  TicketCard,
  TicketLine,
  TicketNews,
  TicketNote,
} from '../domain';
import { LIST_TOKEN, ticketToken } from './ticket-token';

/** So many letters at the end of an id tell somebody's tickets apart. */
const SHORT_ID = 5;

/** A ticket as its asker sees it. */
export function cardForAsker(
  content: Knowledge,
  { ticket, news, ...more }: Shown & Pick<TicketCard, 'wordsPassedOn' | 'unreachable'>,
  lang: Locale,
): TicketCard {
  const isOver = ticket.state === 'closed';
  return {
    ...frame(lang),
    kind: 'ticket',
    seenBy: 'asker',
    news,
    ticket: lineOf(content, ticket, lang),
    ...more,
    buttons: [
      ...(isOver ? [] : [{ word: 'ticket-withdraw', token: ticketToken('withdraw', ticket.id) }]),
      { word: 'ticket-list', token: LIST_TOKEN },
    ],
  };
}

/** A ticket as those see it whom it went to. */
export function cardForContact(
  content: Knowledge,
  { ticket, news, words }: Shown & { words?: string },
  lang: Locale,
): TicketCard {
  const { clause } = ticket;
  const isKnown = clause !== undefined && content.clauses.has(clause);
  return {
    ...frame(lang),
    kind: 'ticket',
    seenBy: 'contact',
    news,
    ticket: lineOf(content, ticket, lang),
    asker: ticket.asker.place,
    ...(words !== undefined && { words }),
    buttons: [
      ...ACTS[ticket.state].map(([word, act, first]) => ({
        word,
        token: ticketToken(act, ticket.id),
        first,
      })),
      ...(isKnown ? [{ word: 'clause', token: clauseToken(clause) }] : []),
    ],
  };
}

interface Shown {
  ticket: Ticket;
  news: TicketNews;
}

type Act = [word: string, act: Parameters<typeof ticketToken>[0], first: boolean];

const ACTS: Record<Ticket['state'], readonly Act[]> = {
  open: [
    ['ticket-take', 'take', true],
    ['ticket-close', 'close', false],
  ],
  taken: [
    ['ticket-close', 'close', true],
    ['ticket-back', 'back', false],
  ],
  closed: [],
};

export function lineOf(content: Knowledge, ticket: Ticket, lang: Locale): TicketLine {
  const { id, contact, clause, state, takenBy, openedAt } = ticket;
  return {
    id: id.slice(-SHORT_ID),
    contact: contactNamed(content, contact, lang),
    ...(clause !== undefined &&
      content.clauses.has(clause) && { clause: citationOf(content, clause, lang).title }),
    state,
    opened: new Date(openedAt).toISOString().slice(0, 10),
    ...(takenBy !== undefined && { takenBy }),
  };
}

/** A contact that has left the content since keeps its id for a name. */
export function contactNamed(content: Knowledge, id: string, lang: Locale): Contact {
  return contactsOf(content, [id], lang)[0] ?? { id, name: id, reach: '' };
}

/** Why nothing was done; with whom to turn to. */
export function noteOn(
  content: Knowledge,
  { topic, contact }: { topic: TicketNote['topic']; contact?: string },
  lang: Locale,
): TicketNote {
  const buttons: ReplyButton[] = [{ word: 'ticket-list', token: LIST_TOKEN }];
  const contacts = contactsOf(content, contact === undefined ? [] : [contact], lang);
  return { ...frame(lang), kind: 'ticket-note', topic, contacts, buttons };
}

export function frame(lang: Locale): { lang: Locale; fallback: false } {
  return { lang, fallback: false };
}
