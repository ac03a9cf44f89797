import { z } from 'zod';
import { idSchema, jurisdictionSchema, localeSchema, textSchema } from './vocabulary';

export const contactSchema = z.strictObject({
  name: textSchema,
  /** E-mail, phone or channel; say so plainly when it is still to be filled in. */
  reach: textSchema,
  hours: textSchema.optional(),
  /** Where questions are handed to it: channels or people, as "platform:workspace:place", one or more for each workspace. */
  tickets: z
    .array(
      z
        .string()
        .regex(
          /^(?:slack|teams):[^\s:]+:\S+$/,
          'use "slack:WORKSPACE:CHANNEL" or "teams:TENANT:CONVERSATION"; /policy ticket shows an administrator the line for a channel',
        ),
    )
    .optional(),
});

/** knowledge/organization.yml: whose policy this is. */
export const organizationSchema = z.strictObject({
  name: textSchema,
  /** Other names and abbreviations by which staff and drafts call it. */
  aliases: z.array(textSchema).default([]),
  /** Web and mail domains that are the organisation's own. */
  domains: z.array(textSchema).default([]),
  /** Its official handles, without "@". */
  handles: z.array(textSchema).default([]),
  /** Phone numbers that are public on purpose. */
  public_numbers: z.array(textSchema).default([]),
  values: z.array(textSchema).default([]),
  jurisdictions: z.array(jurisdictionSchema).min(1),
  locales: z.array(localeSchema).min(1),
  /** What every official handle looks like, as a pattern with * for free parts. */
  handle_patterns: z.array(textSchema).default([]),
  /** Version of the whole policy that people acknowledge; raise it when they are to read it again. */
  policy_version: z
    .string()
    .regex(/^[\w.-]{1,40}$/, 'use letters, digits, "." and "-", such as "2027-1"')
    .default('1.0'),
  /** Link to the policy's home for people, if there is one. */
  policy_url: z.url().optional(),
  emergency_number: textSchema,
  crisis_line: textSchema,
  /** True to pass on the words typed after "ticket", identifiers taken out; they are kept nowhere either way. */
  ticket_words: z.boolean().optional(),
  /** Values for {placeholders} in neutral texts. */
  placeholders: z.record(idSchema, textSchema).default({}),
  contacts: z.record(idSchema, contactSchema),
});
export type Organization = z.infer<typeof organizationSchema>;

/** Ready-made wording that neither confirms nor denies: knowledge/neutral-texts.yml. */
export const neutralTextSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  /** When to use it. */
  use: textSchema,
  clause: idSchema,
  /** One text a language; English is required. {placeholders} come from organization.yml. */
  text: z.partialRecord(localeSchema, textSchema).refine((text) => text.en !== undefined, {
    message: 'an English text is needed',
  }),
});
export type NeutralText = z.infer<typeof neutralTextSchema>;

/** knowledge/locales/<lang>/organization.yml: only what is said differently. */
export const organizationTranslationSchema = z.strictObject({
  crisis_line: textSchema.optional(),
  contacts: z.record(
    idSchema,
    z.strictObject({
      name: textSchema,
      reach: textSchema.optional(),
      hours: textSchema.optional(),
    }),
  ),
});
export type OrganizationTranslation = z.infer<typeof organizationTranslationSchema>;

/** An entry of knowledge/locales/<lang>/neutral-texts.yml; the texts themselves stand with the original. */
export const neutralTextTranslationSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  use: textSchema,
});
export type NeutralTextTranslation = z.infer<typeof neutralTextTranslationSchema>;
