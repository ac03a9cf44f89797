import { z } from 'zod';
import { idSchema, textSchema, verdictSchema } from './vocabulary';

const choiceSchema = z
  .strictObject({
    id: idSchema,
    /** At most 75 characters: it becomes a button. */
    label: textSchema.max(75),
    /** Ids from lexicons/facts.yml: a question that states one of them has made this choice. */
    facts: z.array(idSchema).optional(),
    /** The next step … */
    step: idSchema.optional(),
    /** … or the end of the walk. */
    outcome: idSchema.optional(),
  })
  .refine((choice) => (choice.step === undefined) !== (choice.outcome === undefined), {
    message: 'name either a step or an outcome',
  });

/** A walk from an underspecified question to a verdict: knowledge/faq/clarifications/<id>.yml. */
export const walkSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** Underspecified questions that start the walk. */
  phrasings: z.array(textSchema).min(2),
  /** Clauses that may decide, the likeliest first; the first one is cited while deciding facts are missing. */
  clauses: z.array(idSchema).min(1),
  /** Verdict until the facts are known. */
  verdict: verdictSchema,
  /** What holds whatever the choices, in one sentence. */
  summary: textSchema,
  start: idSchema,
  steps: z.record(
    idSchema,
    z.strictObject({ ask: textSchema, choices: z.array(choiceSchema).min(2) }),
  ),
  outcomes: z.record(
    idSchema,
    z.strictObject({
      clause: idSchema,
      verdict: verdictSchema,
      /** One sentence why. */
      because: textSchema,
      alternative: textSchema.optional(),
    }),
  ),
});
export type Walk = z.infer<typeof walkSchema>;
export type WalkChoice = z.infer<typeof choiceSchema>;

/** Translation of a walk: same ids, other words. knowledge/locales/<lang>/faq/clarifications/<id>.yml. */
export const walkTranslationSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  phrasings: z.array(textSchema).min(2),
  summary: textSchema,
  steps: z.record(
    idSchema,
    z.strictObject({ ask: textSchema, choices: z.record(idSchema, textSchema.max(75)) }),
  ),
  outcomes: z.record(
    idSchema,
    z.strictObject({ because: textSchema, alternative: textSchema.optional() }),
  ),
});
export type WalkTranslation = z.infer<typeof walkTranslationSchema>;
