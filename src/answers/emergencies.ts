import { z } from 'zod';
import { EMERGENCIES, createPhraseFinder, phraseSchema } from '../domain';
import type { Emergency } from '../domain';

/** knowledge/lexicons/emergencies.yml: words of danger to life now, by kind of danger. */
export const emergenciesSchema = z.strictObject({
  medical: z.array(phraseSchema).min(1),
  'self-harm': z.array(phraseSchema).min(1),
  violence: z.array(phraseSchema).min(1),
  /** With one of these the words are about a post, a plan or the past: a question as any other. */
  except: z.strictObject({
    medical: z.array(phraseSchema),
    'self-harm': z.array(phraseSchema),
    violence: z.array(phraseSchema),
  }),
});

type Topic = Emergency['topic'];
export type FindEmergency = (words: readonly string[]) => Topic | undefined;

const NO_WORDS = { medical: [], 'self-harm': [], violence: [] };
const NONE = { ...NO_WORDS, except: NO_WORDS };

export function createEmergencyFinder(data: unknown): FindEmergency {
  const words = data === undefined ? NONE : emergenciesSchema.parse(data);
  const findDanger = createPhraseFinder(pairs(words));
  const findExceptions = createPhraseFinder(pairs(words.except));
  return (said) => {
    const dangers = new Set(findDanger(said).map(({ value }) => value));
    if (dangers.size === 0) return undefined;
    const spokenOf = new Set(findExceptions(said).map(({ value }) => value));
    return EMERGENCIES.find((topic) => dangers.has(topic) && !spokenOf.has(topic));
  };
}

function pairs(phrases: Record<Topic, readonly string[]>): (readonly [string, Topic])[] {
  return EMERGENCIES.flatMap((topic) => phrases[topic].map((phrase) => [phrase, topic] as const));
}
