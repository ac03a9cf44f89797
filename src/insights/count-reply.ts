import type { Knowledge, Lesson, Reply } from '../domain';
import type { Tally } from './tally';

/** Key of a gap near to no section. */
export const NO_SECTION = 'none';

/**
 * Counts what a reply tells about the policy, and nothing about who asked or in which words: clauses
 * that answered, sections near which there was no answer, rules that drafts ran into, clauses whose
 * practice question was answered, rightly or wrongly.
 */
export function countReply(reply: Reply, tally: Tally, knowledge: Knowledge): void {
  switch (reply.kind) {
    case 'answer':
      tally.add('answer', reply.citations[0]?.clause ?? NO_SECTION);
      break;
    case 'clarification':
      tally.add('clarification', reply.walk);
      break;
    case 'no-answer':
      tally.add('gap', sectionOf(reply.nearest[0]?.clause, knowledge));
      break;
    case 'review':
      tally.add('review', reply.verdict);
      for (const rule of new Set(reply.findings.map((finding) => finding.rule)))
        tally.add('finding', rule);
      break;
    case 'lesson':
      countAnswer(reply, tally);
      break;
    default:
  }
}

/** Reminders go first to what is often answered wrong. */
function countAnswer({ answer, citation }: Lesson, tally: Tally): void {
  if (!answer) return;
  tally.add('scenario-asked', citation.clause);
  if (!answer.isRight) tally.add('scenario-wrong', citation.clause);
}

function sectionOf(clause: string | undefined, { clauses }: Knowledge): string {
  return (clause !== undefined && clauses.get(clause)?.section) || NO_SECTION;
}
