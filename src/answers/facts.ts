import { z } from 'zod';
import { createPhraseFinder, idSchema, phraseSchema, textSchema } from '../domain';

/**
 * knowledge/lexicons/facts.yml: what a question can state, by fact id. `phrases` say it in any
 * language; a phrase inside one of `except` does not count.
 */
export const factsSchema = z.record(
  idSchema,
  z.strictObject({
    about: textSchema,
    phrases: z.array(phraseSchema).min(1),
    except: z.array(phraseSchema).default([]),
  }),
);

/** The facts that a list of plain words states. */
export type FindFacts = (words: readonly string[]) => Set<string>;

export function createFactFinder(data: unknown): FindFacts {
  const facts = Object.entries(factsSchema.parse(data ?? {}));
  const findPhrases = createPhraseFinder(
    facts.flatMap(([id, { phrases }]) => phrases.map((phrase) => [phrase, id] as const)),
  );
  const findExceptions = createPhraseFinder(
    facts.flatMap(([id, { except }]) => except.map((phrase) => [phrase, id] as const)),
  );
  return (words) => {
    const exceptions = findExceptions(words);
    const stated = findPhrases(words).filter(
      (match) =>
        !exceptions.some(
          ({ value, start, end }) =>
            value === match.value && start < match.end && match.start < end,
        ),
    );
    return new Set(stated.map(({ value }) => value));
  };
}
