import type { Contact, ReplyKind, TicketCard, TicketLine, TicketReply } from '../../../src';

const en = { lang: 'en', fallback: false } as const;

const contact: Contact = {
  id: 'privacy-office',
  name: 'Privacy Office',
  reach: 'privacy@northside.example',
};

const ticket: TicketLine = {
  id: 'k3m9q',
  contact,
  clause: 'Patients as friends online',
  state: 'taken',
  opened: '2026-11-24',
  takenBy: 'U4',
};

/** As those see it whom the question went to, with all that it can hold. */
const TAKEN: TicketCard = {
  ...en,
  kind: 'ticket',
  seenBy: 'contact',
  news: 'taken',
  ticket,
  asker: 'U1',
  words: 'May […] follow our *private* account?',
  buttons: [
    { word: 'ticket-close', token: 'ticket:close:k3m9q', first: true },
    { word: 'ticket-back', token: 'ticket:back:k3m9q' },
  ],
};

const { takenBy: _, ...waiting } = ticket;

/** A new question, with no words of it. */
export const CONTACT_CARD: TicketCard = {
  ...en,
  kind: 'ticket',
  seenBy: 'contact',
  news: 'opened',
  ticket: { ...waiting, state: 'open' },
  asker: 'U1',
  buttons: [
    { word: 'ticket-take', token: 'ticket:take:k3m9q', first: true },
    { word: 'ticket-close', token: 'ticket:close:k3m9q' },
    { word: 'clause', token: 'clause:patient-connections' },
  ],
};

/** One reply of each kind about tickets. */
export const TICKET_REPLIES: { [K in TicketReply['kind'] & ReplyKind]: TicketReply } = {
  ticket: TAKEN,
  'ticket-list': {
    ...en,
    kind: 'ticket-list',
    tickets: [ticket, { ...ticket, id: 'b4x8z', state: 'open' }],
    takers: [contact],
    here: 'slack:T1:C1',
    buttons: [{ word: 'ticket-open', token: 'ticket:open:privacy-office', name: contact.name }],
  },
  'ticket-note': {
    ...en,
    kind: 'ticket-note',
    topic: 'not-delivered',
    contacts: [contact],
    buttons: [{ word: 'ticket-list', token: 'ticket:list' }],
  },
};

/** A ticket at each of its turns, as its asker and as its contact see it. */
export const TICKET_CARDS: TicketCard[] = [
  ...(['opened', 'open-already', 'taken', 'given-back', 'closed', 'withdrawn'] as const).map(
    (news): TicketCard => ({
      ...TAKEN,
      seenBy: 'asker',
      news,
      buttons: [
        { word: 'ticket-withdraw', token: 'ticket:withdraw:k3m9q' },
        { word: 'ticket-list', token: 'ticket:list' },
      ],
    }),
  ),
  ...(['open', 'taken', 'closed'] as const).map((state): TicketCard => ({
    ...TAKEN,
    ticket: { ...ticket, state },
  })),
];
