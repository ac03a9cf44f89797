import { z } from 'zod';
import { createPhraseFinder, textSchema } from '../domain';
import type { Found } from '../domain';

/** knowledge/lexicons/follow-ups.yml: how a message begins that goes on from the one before. */
export const followUpsSchema = z.strictObject({ begins: z.array(textSchema).min(1) });

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
  const begins = data === undefined ? [] : followUpsSchema.parse(data).begins;
  const find = createPhraseFinder(begins.map((phrase) => [phrase, true] as const));
  return ({ found, topic, words, facts }) => {
    if (topic === undefined || words.length > MAX_WORDS) return found;
    const begun = find(words).some(({ start }) => start === 0);
    const sure = isSure(found);
    const isNewSubject = begun ? sure && facts.size === 0 : sure || facts.size === 0;
    if (isNewSubject) return found;
    const others = found.hits.filter(({ clause, walk }) => clause !== topic && walk === undefined);
    return { ...found, inScope: 1, hits: [{ clause: topic, confidence: 1 }, ...others] };
  };
}

function isSure({ hits: [best], inScope }: Found): boolean {
  if (best === undefined || best.walk !== undefined) return false;
  return best.confidence >= SURE && inScope >= SURE;
}
