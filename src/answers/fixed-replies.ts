import { citationOf, contactsOf } from '../domain';
import type { Emergency, Knowledge, NoAnswer, SmallTalk } from '../domain';

/** The language of a reply, and whether it stands in for another one. */
type Frame = Pick<NoAnswer, 'lang' | 'fallback'>;

/** Replies that say the same whatever was asked. */
export interface FixedReplies {
  noAnswer(frame: Frame, nearest: readonly string[]): NoAnswer;
  emergency(frame: Frame, topic: Emergency['topic']): Emergency;
  smallTalk(frame: Frame, topic: SmallTalk['topic']): SmallTalk;
}

const MAX_NEAREST = 3;

export function createFixedReplies(knowledge: Knowledge): FixedReplies {
  return {
    noAnswer(frame, clauses) {
      const nearest = clauses.slice(0, MAX_NEAREST);
      return {
        ...frame,
        kind: 'no-answer',
        again: `again:no-answer:${nearest.join(',')}`,
        nearest: nearest.map((clause) => citationOf(knowledge, clause, frame.lang)),
        contacts: contactsOf(knowledge, ['social-media-team'], frame.lang),
      };
    },
    emergency: (frame, topic) => ({
      ...frame,
      kind: 'emergency',
      again: `again:emergency:${topic}`,
      topic,
      contacts: contactsOf(knowledge, ['emergency', 'safety-security'], frame.lang),
    }),
    smallTalk: (frame, topic) => ({
      ...frame,
      kind: 'small-talk',
      again: `again:small-talk:${topic}`,
      topic,
    }),
  };
}
