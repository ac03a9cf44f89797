import type { Contact, ReplyBase } from './reply-base';
import type { ReplyButton } from './reminder-reply';
import type { Ticket } from './store';

/** A ticket in words. */
export interface TicketLine {
  /** End of its id, enough to name it. */
  id: string;
  /** Whom it went to. */
  contact: Contact;
  /** Title of the nearest part of the policy, if one was near. */
  clause?: string;
  state: Ticket['state'];
  /** Day on which it was opened, YYYY-MM-DD. */
  opened: string;
  /** The platform's id of who took it. */
  takenBy?: string;
}

/** What just happened to a ticket; `as-it-is` where nothing did. */
export const TICKET_NEWS = [
  'opened',
  'open-already',
  'taken',
  'given-back',
  'closed',
  'withdrawn',
  'as-it-is',
] as const;
export type TicketNews = (typeof TICKET_NEWS)[number];

/** One ticket, as its asker or those who answer it see it. */
export interface TicketCard extends ReplyBase {
  kind: 'ticket';
  seenBy: 'asker' | 'contact';
  news: TicketNews;
  ticket: TicketLine;
  /** The platform's id of who asked; for those who answer. */
  asker?: string;
  /** What was typed after "ticket", identifiers taken out, where the organisation passes it on; it is kept nowhere. */
  words?: string;
  /** True where such words went along; absent in what is shown later. */
  wordsPassedOn?: boolean;
  /** True for an asker who cannot be written to yet: nobody ever spoke with us in a chat of their own. */
  unreachable?: boolean;
  buttons: ReplyButton[];
}

/** Somebody's own tickets, the newest first, and whom a question can be handed to. */
export interface TicketList extends ReplyBase {
  kind: 'ticket-list';
  tickets: TicketLine[];
  /** Contacts that take tickets here. */
  takers: Contact[];
  /** For those who run the workspace: the line that lets tickets come to this place. */
  here?: string;
  buttons: ReplyButton[];
}

export const TICKET_TOPICS = [
  'not-yours',
  'unknown',
  'too-many',
  'not-taken-here',
  'not-delivered',
] as const;

/** Why nothing was done about a ticket. */
export interface TicketNote extends ReplyBase {
  kind: 'ticket-note';
  topic: (typeof TICKET_TOPICS)[number];
  /** Whom to turn to instead. */
  contacts: Contact[];
  buttons: ReplyButton[];
}

export type TicketReply = TicketCard | TicketList | TicketNote;
