import { z } from 'zod';
import {
  boundSchema,
  dateSchema,
  idSchema,
  jurisdictionSchema,
  localeSchema,
  textSchema,
  verdictSchema,
} from './vocabulary';

/** Where a statement comes from, and when someone last looked. */
export const sourceSchema = z.strictObject({
  /** The citation as a lawyer would write it, e.g. "45 CFR 164.508(a)(1)". */
  ref: textSchema,
  /** What it says for this clause, in one phrase. */
  note: textSchema.optional(),
  as_of: dateSchema,
  /** `false` when the text itself was not opened: the answer then asks to verify. */
  verified: z.boolean(),
});
export type Source = z.infer<typeof sourceSchema>;

/** Facts stated in a question that change the clause's verdict. The first entry that holds wins. */
export const exceptionSchema = z.strictObject({
  /** Ids from lexicons/facts.yml; all of them must be stated. */
  facts: z.array(idSchema).min(1),
  verdict: verdictSchema,
  /** One sentence said instead of the clause's summary. */
  because: textSchema,
  /** Whom the verdict limits; as the clause says when left out. */
  binds: boundSchema.optional(),
});
export type Exception = z.infer<typeof exceptionSchema>;

/**
 * Questions on a clause by the verdict that its owner gives; they teach the search which facts in a
 * question speak for which verdict.
 */
const decidedSchema = z.partialRecord(verdictSchema, z.array(textSchema).min(1)).default({});

/** Front matter of knowledge/clauses/<section>/<id>.md. */
export const clauseFrontMatterSchema = z.strictObject({
  id: idSchema,
  section: idSchema,
  title: textSchema,
  verdict: verdictSchema,
  /** Whom the verdict limits: "can they forbid it?" and "do I have to?" get their heading by it. */
  binds: boundSchema.default('staff'),
  /** The one sentence that an answer leads with. */
  summary: textSchema,
  /** The condition that matters most comes first. */
  conditions: z.array(textSchema).min(1),
  when: z.array(exceptionSchema).default([]),
  /** What the person can do instead, in one sentence. */
  alternative: textSchema.optional(),
  /** Keys of contacts.yml, the first one to ask first. */
  contacts: z.array(idSchema).min(1),
  /** Key of contacts.yml: who answers for the wording. */
  owner: idSchema,
  version: z.string().regex(/^\d+\.\d+$/, 'use a version such as "1.0"'),
  review: dateSchema,
  jurisdictions: z.array(jurisdictionSchema).min(1),
  principles: z
    .array(z.enum(['respect', 'transparency', 'privacy', 'kindness', 'accountability']))
    .min(1),
  related: z.array(idSchema).default([]),
  /** True where being seen to ask could hurt: the answer is shown to the asker alone. */
  discreet: z.boolean().default(false),
  sources: z.array(sourceSchema).min(1),
  /** Ways in which staff ask for this clause; they teach the search. */
  phrasings: z.array(textSchema).min(2),
  decided: decidedSchema,
});

export const clauseSchema = clauseFrontMatterSchema.extend({
  /** The policy text itself, Markdown. */
  body: textSchema,
  /** Language of summary, conditions, alternative, title and body. */
  lang: localeSchema,
});
/** Policy text with an id, a verdict, its conditions and its owner. */
export type Clause = z.infer<typeof clauseSchema>;

/** Front matter of knowledge/locales/<lang>/clauses/<section>/<id>.md: only what is said differently. */
export const clauseTranslationSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  summary: textSchema,
  conditions: z.array(textSchema).min(1),
  /** Same order and number as `when` of the clause. */
  when: z.array(textSchema).default([]),
  alternative: textSchema.optional(),
  phrasings: z.array(textSchema).min(2),
  decided: decidedSchema,
});
export type ClauseTranslation = z.infer<typeof clauseTranslationSchema> & { body: string };

export const sectionSchema = z.strictObject({ id: idSchema, title: textSchema, about: textSchema });
/** A chapter of the policy. */
export type Section = z.infer<typeof sectionSchema>;
