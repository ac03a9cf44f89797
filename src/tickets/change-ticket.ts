import type { Ticket, TicketNews, TicketReply } from '../domain';
import { cardForAsker, cardForContact, noteOn } from './draw-ticket';
import { after, askerOf } from './open-ticket';
import type { TicketCaller, TicketsSetup } from './setup';
import { isSamePlace, placesOf } from './takers';
import { tellNews } from './tell-news';
import type { PressedTicket } from './ticket-token';

type Act = Extract<PressedTicket, { id: string }>;
type Change = { from: readonly Ticket['state'][]; to: Ticket['state']; news: TicketNews };

const CHANGES: Record<Act['kind'], Change> = {
  take: { from: ['open'], to: 'taken', news: 'taken' },
  back: { from: ['taken'], to: 'open', news: 'given-back' },
  close: { from: ['open', 'taken'], to: 'closed', news: 'closed' },
  withdraw: { from: ['open', 'taken'], to: 'closed', news: 'withdrawn' },
};
/** Changes that keep who made them. */
const NAMED: ReadonlySet<Act['kind']> = new Set(['take', 'close']);

/**
 * What a button under a ticket does. Where the ticket went on since, it is only shown as it is: pressing
 * twice, or a week later, does no harm.
 */
export async function changeTicket(
  setup: TicketsSetup,
  caller: TicketCaller,
  { kind, id }: Act,
): Promise<TicketReply> {
  const content = setup.knowledge();
  const found = await setup.store.tickets.find(id);
  if (!found) return noteOn(content, { topic: 'unknown' }, caller.lang);
  const { contact } = found;
  if (!isAllowed(setup, caller, { kind, ticket: found }))
    return noteOn(content, { topic: 'not-yours', contact }, caller.lang);
  const { from, to, news } = CHANGES[kind];
  const by = NAMED.has(kind) ? { by: caller.person.id } : {};
  const at = after(found, setup.now());
  const isDone = await setup.store.tickets.change(id, { from, to, ...by, at });
  const ticket = (await setup.store.tickets.find(id)) ?? found;
  // The presser need not wait until the others know.
  if (isDone) void tell(setup, ticket);
  const shown = { ticket, news: isDone ? news : 'as-it-is' } as const;
  return kind === 'withdraw'
    ? cardForAsker(content, shown, caller.lang)
    : cardForContact(content, shown, caller.lang);
}

/** Its asker takes it back; whoever is where it went to answers it. */
function isAllowed(
  { knowledge }: TicketsSetup,
  caller: TicketCaller,
  { kind, ticket }: { kind: Act['kind']; ticket: Ticket },
): boolean {
  if (kind === 'withdraw') return isSamePlace(ticket.asker, askerOf(caller));
  const places = placesOf(knowledge(), ticket.contact, caller.person);
  return places.some((place) => isSamePlace(place, caller.place));
}

async function tell(setup: TicketsSetup, ticket: Ticket): Promise<void> {
  try {
    await tellNews(setup, ticket);
  } catch {
    setup.log.warn('News of a ticket waits for the store.');
  }
}
