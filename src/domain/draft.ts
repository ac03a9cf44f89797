import { z } from 'zod';

export const ACCOUNTS = ['personal', 'official'] as const;
export const PLATFORMS = [
  'x',
  'facebook',
  'instagram',
  'linkedin',
  'tiktok',
  'youtube',
  'threads',
  'whatsapp',
  'review-reply',
  'other',
] as const;
export const MEDIA = ['none', 'photo', 'video'] as const;

export const draftSchema = z.strictObject({
  /** The words to be checked. Never stored, never logged. */
  text: z.string(),
  account: z.enum(ACCOUNTS).default('personal'),
  platform: z.enum(PLATFORMS).default('other'),
  media: z.enum(MEDIA).default('none'),
  /** The author says that alt text or captions are provided. */
  alt: z.boolean().default(false),
});
/** Text to be checked, with where and how it would appear. */
export type Draft = z.infer<typeof draftSchema>;
export type Account = Draft['account'];
export type Platform = Draft['platform'];
export type Media = Draft['media'];

/** Longest draft that is reviewed, in UTF-16 code units; longer ones are refused, not cut. */
export const MAX_DRAFT_LENGTH = 20_000;
/** Longest question that is read, in UTF-16 code units. */
export const MAX_QUESTION_LENGTH = 2_000;
