import type { Locale, Reply, TicketCard, TicketLine } from '../domain';
import { dayIn } from './day-in';
import { literal, personLink } from './markdown';

/** What the templates of tickets need beside the reply's own fields; what was typed stands there literally. */
export function ticketData(reply: Reply): object {
  switch (reply.kind) {
    case 'ticket':
      return cardData(reply);
    case 'ticket-list':
      return { tickets: reply.tickets.map((ticket) => dated(ticket, reply.lang)) };
    case 'ticket-note':
      return { [reply.topic]: true };
    default:
      return {};
  }
}

function cardData({ lang, seenBy, news, ticket, asker, words }: TicketCard): object {
  const { state, takenBy } = ticket;
  return {
    ticket: dated(ticket, lang),
    contact: ticket.contact,
    forContact: seenBy === 'contact',
    // What happened counts for the asker; for those who answer, how it stands.
    [seenBy === 'contact' ? state : newsOf(news, ticket)]: true,
    withdrawn: state === 'closed' && takenBy === undefined,
    ...(asker !== undefined && { asker: personLink(asker) }),
    ...(takenBy !== undefined && { taker: personLink(takenBy) }),
    ...(words !== undefined && { words: literal(words) }),
  };
}

/** A ticket with its day in words. */
function dated(ticket: TicketLine, lang: Locale): TicketLine {
  return { ...ticket, opened: dayIn(lang, ticket.opened) };
}

function newsOf(news: TicketCard['news'], { state }: TicketLine): string {
  if (news === 'as-it-is') return state === 'open' ? 'open-already' : state;
  return news;
}
