import type { Outgoing, SendOutcome, Sender } from '../../domain';

/** Keeps what it is to send; gives the outcome that it was told, or that all went well. */
export function recordingSender(outcome?: SendOutcome): Sender & { sent: Outgoing[] } {
  const sent: Outgoing[] = [];
  return {
    sent,
    platform: 'slack',
    everyMs: 0,
    async send(outgoing) {
      sent.push(outgoing);
      return outcome ?? { kind: 'sent', message: `m${sent.length}` };
    },
    find: async () => ({ kind: 'unknown' }),
    recall: async () => true,
  };
}
