import { z } from 'zod';
import { createPhraseFinder, phraseSchema } from '../domain';
import type { Found } from '../domain';

/** knowledge/lexicons/follow-ups.yml: how a message begins that goes on from the one before. */
export const followUpsSchema = z.strictObject({
  begins: z.array(phraseSchema).min(1),
  /** Only where the rest does not clearly ask for something else. */
  may_begin: z.array(phraseSchema).default([]),
});

export type FollowUp = (asked: {
  found: Found;
  topic: string | undefined;
  words: readonly string[];
  facts: ReadonlySet<string>;
}) => Found;

/** A clause this sure is a new subject, whatever the message begins with. */
const SURE = 0.6;
const MAX_WORDS = 14;

/** Makes the reader of "what if he signed a form?": the thread's last subject comes first. */
export function createFollowUp(data: unknown): FollowUp {
  const { begins, may_begin: mayBegin } = followUpsSchema.parse(data ?? NONE);
  const find = createPhraseFinder([
    ...begins.map((phrase) => [phrase, 'surely'] as const),
    ...mayBegin.map((phrase) => [phrase, 'perhaps'] as const),
  ]);
  return ({ found, topic, words, facts }) => {
    if (topic === undefined || words.length > MAX_WORDS) return found;
    const begun = find(words).filter(({ start }) => start === 0);
    const surely = begun.some(({ value }) => value === 'surely');
    const perhaps = begun.length > 0 || facts.size > 0;
    if (!surely && (!perhaps || isSure(found))) return found;
    const others = found.hits.filter(({ clause, walk }) => clause !== topic && walk === undefined);
    return { ...found, inScope: 1, hits: [{ clause: topic, confidence: 1 }, ...others] };
  };
}

const NONE = { begins: ['what if'] };

function isSure({ hits: [best], inScope }: Found): boolean {
  if (best === undefined || best.walk !== undefined) return false;
  return best.confidence >= SURE && inScope >= SURE;
}
