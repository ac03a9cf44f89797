import { ruleSchema } from '../../domain';
import type { Lexicon, Rule } from '../../domain';
import { createReviewer } from '../reviewer';
import type { Reviewer } from '../reviewer';
import { TEST_ORGANIZATION } from './read-content';

/** A whole rule from the few fields that a test is about. */
export function sampleRule(
  fields: { id: string; traps: object[] } & Record<string, unknown>,
): Rule {
  return ruleSchema.parse({
    title: 'A title',
    severity: 'fix',
    clause: 'some-clause',
    why: 'A reason.',
    suggestion: 'A suggestion.',
    examples: { flags: [{ text: 'x' }], passes: [{ text: 'y' }] },
    ...fields,
  });
}

export function sampleReviewer(
  rules: readonly Rule[],
  lists: Record<string, string[]> = {},
  wordData: Record<string, unknown> = {},
): Reviewer {
  return createReviewer({
    rules,
    lexicons: new Map(
      Object.entries(lists).map(([name, phrases]) => [name, sampleLexicon(name, phrases)]),
    ),
    wordData: new Map(Object.entries(wordData)),
    platforms: [],
    organization: TEST_ORGANIZATION,
  });
}

export function sampleLexicon(name: string, phrases: string[]): Lexicon {
  return { name, about: 'A list.', phrases, except: [] };
}
