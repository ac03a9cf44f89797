import { z } from 'zod';
import { createPhraseFinder, textSchema } from '../domain';
import type { Emergency } from '../domain';

/** knowledge/lexicons/emergencies.yml: words of danger to life now, by kind of danger. */
export const emergenciesSchema = z.strictObject({
  medical: z.array(textSchema).min(1),
  'self-harm': z.array(textSchema).min(1),
  violence: z.array(textSchema).min(1),
  /** With one of these the words are about a post, a plan or the past: a question as any other. */
  except: z.array(textSchema).default([]),
});

type Topic = Emergency['topic'];
export type FindEmergency = (words: readonly string[]) => Topic | undefined;

const TOPICS: readonly Topic[] = ['self-harm', 'medical', 'violence'];
const NONE = { medical: [], 'self-harm': [], violence: [], except: [] };

export function createEmergencyFinder(data: unknown): FindEmergency {
  const words = data === undefined ? NONE : emergenciesSchema.parse(data);
  const findDanger = createPhraseFinder(
    TOPICS.flatMap((topic) => words[topic].map((phrase) => [phrase, topic] as const)),
  );
  const findExceptions = createPhraseFinder(words.except.map((phrase) => [phrase, true] as const));
  return (said) => {
    const dangers = new Set(findDanger(said).map(({ value }) => value));
    if (dangers.size === 0 || findExceptions(said).length > 0) return undefined;
    return TOPICS.find((topic) => dangers.has(topic));
  };
}
