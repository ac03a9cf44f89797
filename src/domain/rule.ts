import { z } from 'zod';
import { ACCOUNTS, MEDIA, PLATFORMS } from './draft';
import { doubtSchema, mendingSchema } from './remedy';
import type { Finding } from './reply';
import { idSchema, severitySchema, textSchema } from './vocabulary';
import type { ReviewVerdict } from './vocabulary';

/** Where and how the draft would appear; a field left out matches everything. */
export const contextSchema = z.strictObject({
  account: z.enum(ACCOUNTS).optional(),
  platform: z.array(z.enum(PLATFORMS)).optional(),
  media: z.array(z.enum(MEDIA)).optional(),
  alt: z.boolean().optional(),
});
export type Context = z.infer<typeof contextSchema>;

/** A phrase in the pattern language of src/review/phrases (see knowledge/README.md). */
const phraseSchema = textSchema;

/** One way a rule is hit. */
export const trapSchema = z.strictObject({
  when: contextSchema.optional(),
  /** Phrases or {signals}; what matches is marked. Left out: the draft as a whole is meant. */
  find: z.array(phraseSchema).min(1).optional(),
  /** Every entry must hold near the find; an entry that is a list holds when one of it does. */
  with: z.array(z.union([phraseSchema, z.array(phraseSchema).min(1)])).default([]),
  /** None of these may occur near the find. */
  without: z.array(phraseSchema).default([]),
  /** None of these may occur anywhere in the draft: for what is said once and holds for all of it. */
  unless: z.array(phraseSchema).default([]),
  /** How far "near" reaches. */
  near: z
    .union([z.enum(['sentence', 'draft']), z.number().int().min(1).max(60)])
    .default('sentence'),
  /** How far `without` reaches; left out: as many words as `near`, else the sentence. */
  away: z.union([z.literal('sentence'), z.number().int().min(1).max(60)]).optional(),
  /** Overrides the rule's severity, e.g. one step down on personal accounts. */
  severity: severitySchema.optional(),
  /** Overrides the rule's rewrite. */
  rewrite: mendingSchema.optional(),
  /** Severity once the author says that an unsure hit is one; the same when left out. */
  confirmed: severitySchema.optional(),
  /**
   * Only the author can say whether this is a hit: it is put as the rule's doubt. A list: only
   * where one of these marks the words found.
   */
  unsure: z.union([z.boolean(), z.array(phraseSchema).min(1)]).default(false),
});
export type Trap = z.infer<typeof trapSchema>;

const exampleSchema = z.strictObject({
  text: z.string(),
  account: z.enum(ACCOUNTS).optional(),
  platform: z.enum(PLATFORMS).optional(),
  media: z.enum(MEDIA).optional(),
  alt: z.boolean().optional(),
  /** Words of the text that must be marked. */
  marks: z.array(textSchema).optional(),
});
export type RuleExample = z.infer<typeof exampleSchema>;

const ruleFieldsSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  severity: severitySchema,
  clause: idSchema,
  /** One kind sentence: why this may be a problem. */
  why: textSchema,
  /** What to write instead. */
  suggestion: textSchema,
  /** How a rewrite mends the marked words; left out: only the author can. */
  rewrite: mendingSchema.default('none'),
  /** Ids of neutral texts that are offered with a finding, ready to copy. */
  offers: z.array(idSchema).default([]),
  /** What is asked about hits of traps that are `unsure`. */
  doubt: doubtSchema.optional(),
  when: contextSchema.optional(),
  /** The rule is hit when one of these is. */
  traps: z.array(trapSchema).min(1),
  /** Rules whose findings this rule takes away where it holds (protected speech). */
  suppresses: z.array(z.string()).default([]),
  /** Rules that explain the same words better; where one of them marks the same place, this one is silent. */
  yields_to: z.array(idSchema).default([]),
  examples: z.strictObject({
    flags: z.array(exampleSchema).min(1),
    passes: z.array(exampleSchema).min(1),
  }),
});

export const ruleSchema = ruleFieldsSchema.check(({ value, issues }) => {
  if (value.doubt || value.traps.every(({ unsure }) => unsure === false)) return;
  const message = 'a trap is unsure, so write what to ask the author';
  issues.push({ code: 'custom', input: value.doubt, path: ['doubt'], message });
});
/** Something a draft is held against. knowledge/rules/<theme>.yml holds a list of them. */
export type Rule = z.infer<typeof ruleSchema>;

/** Entry of knowledge/locales/<lang>/rules/<theme>.yml: what people read of a rule, in another language. */
export const ruleTranslationSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  why: textSchema,
  suggestion: textSchema,
});
export type RuleTranslation = z.infer<typeof ruleTranslationSchema>;

/** A word list used by rules as {name}: knowledge/lexicons/<name>.yml. */
export const lexiconSchema = z.strictObject({
  name: idSchema,
  about: textSchema,
  phrases: z.array(phraseSchema).min(1),
  /** Phrases that look like a hit and are none; the longer match wins. */
  except: z.array(phraseSchema).default([]),
});
export type Lexicon = z.infer<typeof lexiconSchema>;

/** Limits and habits of a platform: knowledge/platforms.yml. */
export const platformRuleSchema = z.strictObject({
  id: z.enum(PLATFORMS),
  name: textSchema,
  purpose: textSchema,
  /** Longest text, counted as the platform counts; absent: no limit is known. */
  limit: z.number().int().positive().optional(),
  /** Characters a link counts for, where the platform shortens links. */
  link_length: z.number().int().positive().optional(),
  /** Characters counted double or single: "weighted" is X's own counting. */
  counting: z.enum(['code-points', 'weighted', 'utf-16']).default('code-points'),
  /** Characters shown before "more". */
  preview: z.number().int().positive().optional(),
  hashtags: z.number().int().positive().optional(),
  tips: z.array(textSchema).default([]),
  as_of: z.iso.date(),
});
export type PlatformRule = z.infer<typeof platformRuleSchema>;

/** What the rules say about a draft. */
export interface Reviewed {
  /** The highest severity among the findings. */
  verdict: ReviewVerdict;
  /** Severest first, then by place. */
  findings: Finding[];
  /** True when the draft itself seems to hold patient details. */
  containsPatientDetails: boolean;
  /** True when the draft is protected talk on working conditions. */
  protectedSpeech: boolean;
}
