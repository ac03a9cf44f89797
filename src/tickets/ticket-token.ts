/** What a button about tickets asks for; each names ids only, so that it can be pressed a week later. */
export type PressedTicket =
  | { kind: 'list' }
  | { kind: 'open'; contact: string; clause?: string }
  | { kind: 'take' | 'back' | 'close' | 'withdraw'; id: string };

const PREFIX = 'ticket:';
const ACTS = ['take', 'back', 'close', 'withdraw'] as const;

export function openToken(contact: string, clause?: string): string {
  return `${PREFIX}open:${contact}${clause === undefined ? '' : `:${clause}`}`;
}

export function ticketToken(act: (typeof ACTS)[number], id: string): string {
  return `${PREFIX}${act}:${id}`;
}

export const LIST_TOKEN = `${PREFIX}list`;

/** Undefined when it is none of these. */
export function readTicketToken(token: string): PressedTicket | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  const [name = '', id = '', clause] = token.slice(PREFIX.length).split(':');
  if (name === 'list') return { kind: 'list' };
  if (id === '') return undefined;
  if (name === 'open')
    return { kind: 'open', contact: id, ...(clause !== undefined && { clause }) };
  const act = ACTS.find((known) => known === name);
  return act && { kind: act, id };
}
