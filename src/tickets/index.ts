export { createTickets } from './create-tickets';
export type { Tickets } from './create-tickets';
export type { TicketCaller } from './setup';
