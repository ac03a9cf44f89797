import { z } from 'zod';
import { WAYS, createPhraseFinder, phraseSchema } from '../domain';
import type { Way } from '../domain';

/** knowledge/lexicons/asked-ways.yml: how leave, a ban and a duty are asked for, in any language. */
export const askedWaysSchema = z.strictObject({
  permits: z.array(phraseSchema).min(1),
  forbids: z.array(phraseSchema).min(1),
  obliges: z.array(phraseSchema).min(1),
});

/** The way in which a list of plain words asks. */
export type FindWay = (words: readonly string[]) => Way;

const NONE = { permits: [], forbids: [], obliges: [] };

/** The way that a question begins with counts: "may I post it, or can they fire me?" asks for leave. */
export function createWayFinder(data: unknown): FindWay {
  const phrases = data === undefined ? NONE : askedWaysSchema.parse(data);
  const find = createPhraseFinder(
    WAYS.flatMap((way) => phrases[way].map((phrase) => [phrase, way] as const)),
  );
  return (words) => {
    const [first] = find(words).toSorted((a, b) => a.start - b.start || b.end - a.end);
    return first?.value ?? 'permits';
  };
}
