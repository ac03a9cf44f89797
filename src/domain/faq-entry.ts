import { z } from 'zod';
import { boundSchema, idSchema, localeSchema, textSchema, verdictSchema } from './vocabulary';

/** Front matter of knowledge/faq/<section>/<id>.md; the body is the answer. */
export const faqFrontMatterSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  /** Other ways to ask the same. */
  phrasings: z.array(textSchema).min(2),
  /** Clause ids, the one to cite first comes first. */
  clauses: z.array(idSchema).min(1),
  verdict: verdictSchema,
  /** Whom the verdict limits; as the first clause says when left out. */
  binds: boundSchema.optional(),
  /** Keys of contacts.yml; the clause's own when left out. */
  contacts: z.array(idSchema).optional(),
  /** What the person can do instead, in one sentence. */
  alternative: textSchema.optional(),
});
export const faqEntrySchema = faqFrontMatterSchema.extend({
  /** The answer, one to three sentences of Markdown; the first says why. */
  body: textSchema,
  lang: localeSchema,
});
/** An authored question-answer pair that cites clauses. */
export type FaqEntry = z.infer<typeof faqEntrySchema>;

/** Front matter of knowledge/locales/<lang>/faq/<section>/<id>.md. */
export const faqTranslationSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  phrasings: z.array(textSchema).min(2),
  alternative: textSchema.optional(),
});
export type FaqTranslation = z.infer<typeof faqTranslationSchema> & { body: string };
