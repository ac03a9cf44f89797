import { z } from 'zod';
import { SMALL_TALK, createPhraseFinder, phraseSchema } from '../domain';
import type { SmallTalk } from '../domain';

/** knowledge/lexicons/small-talk.yml: phrases by kind, and words that may stand beside them. */
export const smallTalkSchema = z.strictObject({
  greeting: z.array(phraseSchema).min(1),
  thanks: z.array(phraseSchema).min(1),
  identity: z.array(phraseSchema).min(1),
  goodbye: z.array(phraseSchema).min(1),
  filler: z.array(phraseSchema).min(1),
});

type Topic = SmallTalk['topic'];
export type FindSmallTalk = (words: readonly string[]) => Topic | undefined;

const NONE = { greeting: [], thanks: [], identity: [], goodbye: [], filler: [] };

/** Small talk is a message of which nothing else is left. */
export function createSmallTalkFinder(data: unknown): FindSmallTalk {
  const words = data === undefined ? NONE : smallTalkSchema.parse(data);
  const find = createPhraseFinder([
    ...SMALL_TALK.flatMap((topic) => words[topic].map((phrase) => [phrase, topic] as const)),
    ...words.filler.map((phrase) => [phrase, 'filler'] as const),
  ]);
  return (said) => {
    const matches = find(said);
    const covered = new Set<number>();
    for (const { start, end } of matches) {
      for (let at = start; at < end; at++) covered.add(at);
    }
    if (covered.size < said.length) return undefined;
    return SMALL_TALK.find((topic) => matches.some(({ value }) => value === topic));
  };
}
