import type { PlaceRef, Ticket, TicketReply } from '../domain';
import { cardForAsker, noteOn } from './draw-ticket';
import type { TicketCaller, TicketsSetup } from './setup';
import { isSamePlace, placesOf } from './takers';
import { tellNews } from './tell-news';

/** A question that somebody hands over. */
export interface Question {
  contact: string;
  clause?: string;
  /** As they were typed. */
  words?: string;
}

/** More open tickets than this are no help to anybody. */
const MOST_OPEN = 5;
/** Longest that the asker waits for the contact's place to take the message, in milliseconds. */
const PATIENCE_MS = 1_500;
/** Somebody who opens a ticket holds the door for so long at most, in milliseconds. */
const DOOR_MS = 10_000;

/** Opens a ticket and tells its contact; the same question to the same contact is opened once. */
export async function openTicket(
  setup: TicketsSetup,
  caller: TicketCaller,
  question: Question,
): Promise<TicketReply> {
  const { person, lang } = caller;
  const content = setup.knowledge();
  const { contact } = question;
  if (placesOf(content, contact, person).length === 0)
    return noteOn(content, { topic: 'not-taken-here', contact }, lang);
  const { ticket, isNew, isFull } = await enter(setup, askerOf(caller), question);
  if (isFull || !ticket) return noteOn(content, { topic: 'too-many', contact }, lang);
  if (!isNew) return cardForAsker(content, { ticket, news: 'open-already' }, lang);
  const words = content.organization.ticket_words ? question.words : undefined;
  const passedOn = words === undefined ? {} : { words: setup.redact(words) };
  const told = await setup.inTime(tellNews(setup, ticket, passedOn), PATIENCE_MS);
  if (told === 'never') {
    await setup.store.tickets.change(ticket.id, {
      from: ['open'],
      to: 'closed',
      at: after(ticket),
    });
    return noteOn(content, { topic: 'not-delivered', contact }, lang);
  }
  const wordsPassedOn = words !== undefined;
  const unreachable = !(await isReachable(setup, caller));
  return cardForAsker(content, { ticket, news: 'opened', wordsPassedOn, unreachable }, lang);
}

/** Where an asker hears of a ticket: in their own chat, wherever it was opened. */
export function askerOf({ person }: Pick<TicketCaller, 'person'>): PlaceRef {
  return { platform: person.platform, workspace: person.workspace, place: person.id };
}

/** Whether the asker can be told later: who speaks in a chat of their own can. */
async function isReachable({ store }: TicketsSetup, caller: TicketCaller): Promise<boolean> {
  const own = askerOf(caller);
  if (isSamePlace(own, caller.place)) return true;
  const known = await store.places.find(own);
  return known !== undefined && known.closed === undefined;
}

/** A change is later than what it changes, also within one millisecond of the clock. */
export function after({ changedAt }: Ticket, now = 0): number {
  return Math.max(now, changedAt + 1);
}

interface Entered {
  ticket?: Ticket;
  isNew?: boolean;
  isFull?: boolean;
}

/** Two presses at once, on whatever replica, must not open two tickets: one goes in after the other. */
async function enter(
  setup: TicketsSetup,
  asker: PlaceRef,
  { contact, clause }: Question,
): Promise<Entered> {
  const { store, now } = setup;
  const door = `ticket-door ${asker.platform} ${asker.workspace} ${asker.place}`;
  const isIn = await knock(setup, door);
  try {
    const open = (await store.tickets.listOf(asker, 50)).filter(({ state }) => state !== 'closed');
    const same = open.find((one) => one.contact === contact && one.clause === clause);
    if (same) return { ticket: same };
    if (!isIn || open.length >= MOST_OPEN) return { isFull: true };
    const fresh = { asker, contact, openedAt: now(), ...(clause !== undefined && { clause }) };
    return { ticket: await store.tickets.open(fresh), isNew: true };
  } finally {
    if (isIn) await store.receipts.drop(door);
  }
}

async function knock({ store, now }: TicketsSetup, door: string): Promise<boolean> {
  for (let tries = 0; tries < 5; tries += 1) {
    // oxlint-disable-next-line no-await-in-loop -- until it is free
    if (await store.receipts.take(door, now(), now() - DOOR_MS)) return true;
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
