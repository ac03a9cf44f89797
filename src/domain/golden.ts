import { z } from 'zod';
import { draftSchema } from './draft';
import { SEVERITIES, idSchema, localeSchema, textSchema, verdictSchema } from './vocabulary';

/** Kinds of reply that a golden question can ask for. */
const KINDS = ['answer', 'clarification', 'no-answer', 'emergency', 'small-talk'] as const;
type Kind = (typeof KINDS)[number];

/** A question whose right answer the owners agreed on: an entry of `questions` in knowledge/questions.yml. */
export const goldenQuestionSchema = z
  .strictObject({
    ask: textSchema,
    kind: z.enum(KINDS),
    /** The first clause cited must be one of these. */
    clauses: z.array(idSchema).default([]),
    /** The verdict must be one of these; any when it is empty. */
    verdicts: z.array(verdictSchema).default([]),
    /** Language of the reply. */
    lang: localeSchema.default('en'),
    /** Whether the reply says that it is a stand-in in English; not looked at when left out. */
    fallback: z.boolean().optional(),
  })
  .superRefine(({ kind, clauses, verdicts }, context) => {
    const add = (path: string, input: unknown, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], input, message });
    if (kind === 'answer' && verdicts.length === 0)
      add('verdicts', verdicts, 'name the verdicts that are right for this answer');
    if (citesClauses(kind) !== clauses.length > 0)
      add(
        'clauses',
        clauses,
        'name clauses for an answer or a clarification, and none for anything else',
      );
  });
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

/** A draft whose right findings the owners agreed on: an entry of `drafts` in knowledge/questions.yml. */
export const goldenDraftSchema = z.strictObject({
  ...draftSchema.shape,
  text: textSchema,
  verdict: z.enum([...SEVERITIES, 'clear']),
  /** Rules that must be reported. */
  rules: z.array(idSchema).default([]),
  /** Rules that may be reported; any other one is wrong. */
  also: z.array(idSchema).default([]),
});
export type GoldenDraft = z.infer<typeof goldenDraftSchema>;

/** knowledge/questions.yml: what must be answered how. */
export interface Golden {
  questions: readonly GoldenQuestion[];
  drafts: readonly GoldenDraft[];
}

function citesClauses(kind: Kind): boolean {
  return kind === 'answer' || kind === 'clarification';
}
