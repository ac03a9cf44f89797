import { z } from 'zod';

/** What an answer says: yes, yes if, ask first, no. Ordered from the freest to the strictest. */
export const VERDICTS = ['allowed', 'conditional', 'ask-first', 'not-allowed'] as const;
export const verdictSchema = z.enum(VERDICTS);
export type Verdict = z.infer<typeof verdictSchema>;

/** Whom a statement limits: what staff may post, or what the employer may forbid, demand and look at. */
export const BOUND = ['staff', 'employer'] as const;
export const boundSchema = z.enum(BOUND);
export type Bound = z.infer<typeof boundSchema>;

/** How a question asks: for leave, whether somebody may forbid or punish it, whether it has to be done. */
export const WAYS = ['permits', 'forbids', 'obliges'] as const;
export type Way = (typeof WAYS)[number];

/** How serious a finding in a draft is. `block`: do not post. `fix`: change it first. `consider`: your choice. */
export const SEVERITIES = ['consider', 'fix', 'block'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

/** The highest severity among the findings; `clear` when there are none. Never "approved". */
export type ReviewVerdict = Severity | 'clear';

/** Languages the assistant speaks. Content missing in one falls back to English and says so. */
export const LOCALES = ['en', 'es', 'fr'] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

/** Legal areas a clause or source belongs to; `any` holds everywhere. */
export const JURISDICTIONS = ['any', 'US', 'CA', 'CA-BC', 'EU', 'INTL'] as const;
export const jurisdictionSchema = z.enum(JURISDICTIONS);
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

/** Ids are stable: answers, links and reports cite them. Renaming one is a breaking change. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'use lower-case words joined by "-" or "."');

/** A calendar day, YYYY-MM-DD. */
export const dateSchema = z.iso.date('use a date such as 2027-05-31');

/** One sentence or paragraph that a person reads. */
export const textSchema = z.string().trim().min(1, 'write something here');
