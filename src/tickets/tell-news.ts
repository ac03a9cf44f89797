import type { Instant, Knowledge, Place, PlaceRef, SendOutcome, Sender, Ticket } from '../domain';
import type { TicketReply } from '../domain';
import { cardForAsker, cardForContact } from './draw-ticket';
import type { TicketsSetup } from './setup';
import { placesOf } from './takers';

/** What became of a piece of news. `later`: it is tried again by itself. */
export type Told = 'told' | 'later' | 'never';

/** Who holds a receipt for so long without finishing it has died; in milliseconds. */
const LEASE_MS = 120_000;

/**
 * Tells the last change of a ticket to whom it matters: a new or withdrawn one to its contact, any
 * other change to its asker. Each is told once, however often and from however many processes this is called.
 */
export async function tellNews(
  setup: TicketsSetup,
  ticket: Ticket,
  { words, again = false }: { words?: string; again?: boolean } = {},
): Promise<Told> {
  const content = setup.knowledge();
  const told: Told[] = [];
  for (const ref of audienceOf(content, ticket)) {
    const piece = { ticket, ref, again, ...(words !== undefined && { words }) };
    // oxlint-disable-next-line no-await-in-loop -- one place after the other
    told.push(await tellOnce(setup, piece));
  }
  if (told.includes('told')) return 'told';
  return told.includes('later') ? 'later' : 'never';
}

interface Piece {
  ticket: Ticket;
  ref: PlaceRef;
  words?: string;
  /** True where an earlier try may have arrived. */
  again: boolean;
}

async function tellOnce(setup: TicketsSetup, piece: Piece): Promise<Told> {
  const { receipts } = setup.store;
  const { id, state, changedAt } = piece.ticket;
  const key = `ticket ${id} ${state} ${changedAt} ${piece.ref.place}`;
  const now = setup.now();
  if (!(await receipts.take(key, now, now - LEASE_MS))) return 'told';
  const outcome = await send(setup, piece);
  if (outcome === 'later') await receipts.drop(key);
  else await receipts.finish(key, now);
  if (outcome === 'never')
    setup.log.warn('News of a ticket cannot be delivered.', { platform: piece.ref.platform });
  return outcome;
}

async function send(setup: TicketsSetup, { ticket, ref, words, again }: Piece): Promise<Told> {
  const sender = setup.senders.find(({ platform }) => platform === ref.platform);
  if (!sender) return 'never';
  const place = await placeFor(setup, ref);
  const delivery = `ticket-${ticket.id}-${ticket.changedAt}`;
  if (again && (await hasArrived(sender, { delivery, place }, ticket.changedAt))) return 'told';
  const reply = newsFor(setup.knowledge(), {
    ticket,
    place,
    ...(words !== undefined && { words }),
  });
  const handled = { reply, message: setup.render(reply) };
  return readOutcome(await sender.send({ delivery, place, handled }));
}

async function hasArrived(
  sender: Sender,
  sent: { delivery: string; place: Place },
  since: Instant,
): Promise<boolean> {
  return (await sender.find(sent, since)).kind === 'found';
}

/** Slack writes also where it was never spoken to. */
async function placeFor({ store }: TicketsSetup, ref: PlaceRef): Promise<Place> {
  const known = await store.places.find(ref);
  return known ?? { ...ref, kind: 'channel', optedOut: false };
}

/** A message that may have arrived counts as told: read twice, it would look like two. */
function readOutcome({ kind }: SendOutcome): Told {
  if (kind === 'later' || kind === 'never') return kind;
  return 'told';
}

function audienceOf(content: Knowledge, ticket: Ticket): PlaceRef[] {
  return isForContact(ticket) ? placesOf(content, ticket.contact, ticket.asker) : [ticket.asker];
}

function isForContact({ state, takenBy, openedAt, changedAt }: Ticket): boolean {
  return takenBy === undefined && (state === 'closed' || openedAt === changedAt);
}

function newsFor(
  content: Knowledge,
  { ticket, place, words }: { ticket: Ticket; place: Place; words?: string },
): TicketReply {
  const [ownLanguage = 'en'] = content.organization.locales;
  if (!isForContact(ticket)) {
    const news = ({ open: 'given-back', taken: 'taken', closed: 'closed' } as const)[ticket.state];
    return cardForAsker(content, { ticket, news }, place.locale ?? ownLanguage);
  }
  const news = ticket.state === 'closed' ? 'withdrawn' : 'opened';
  const shown = { ticket, news, ...(words !== undefined && { words }) } as const;
  return cardForContact(content, shown, place.locale ?? ownLanguage);
}
