import type { Reply } from './domain';

/** The clause that a reply is about: what a follow-up question in the same conversation goes on from. */
export function subjectOf(reply: Reply): string | undefined {
  if (reply.kind === 'clause' || reply.kind === 'lesson') return reply.citation.clause;
  return 'citations' in reply ? reply.citations[0]?.clause : undefined;
}
