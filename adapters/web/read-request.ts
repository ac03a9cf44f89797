import { z } from 'zod';
import { draftSchema, localeSchema } from '../../src';
import type { Request } from '../../src';

const pageRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    text: z.string(),
    conversation: z.string().max(64),
    locale: localeSchema,
  }),
  z.object({ kind: z.literal('check'), draft: draftSchema, locale: localeSchema }),
  z.object({
    kind: z.literal('act'),
    token: z.string(),
    conversation: z.string().max(64),
    locale: localeSchema,
  }),
  z.object({ kind: z.literal('welcome'), locale: localeSchema }),
]);

/** What the page sent, or undefined when it is none of the page's requests. */
export function readPageRequest(body: unknown): Request | undefined {
  return pageRequestSchema.safeParse(body).data;
}
