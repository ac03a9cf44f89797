import type { z } from 'zod';
import {
  askedWaysSchema,
  emergenciesSchema,
  factsSchema,
  followUpsSchema,
  smallTalkSchema,
} from './answers';
import { spellingsSchema } from './domain';
import { languageWishesSchema } from './read-language-wish';
import { commandsSchema } from './read-message';
import { orderWordsSchema } from './reminders';
import { rewriteWordsSchema } from './review';
import { glossesSchema, languagesSchema, scopeSchema, synonymsSchema } from './search';

/** Shapes of the data files under knowledge/lexicons/, by file name, as the folders that use them say. */
export const WORD_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['asked-ways', askedWaysSchema],
  ['commands', commandsSchema],
  ['emergencies', emergenciesSchema],
  ['facts', factsSchema],
  ['follow-ups', followUpsSchema],
  ['glosses', glossesSchema],
  ['language-wishes', languageWishesSchema],
  ['languages', languagesSchema],
  ['reminder-words', orderWordsSchema],
  ['rewrite-words', rewriteWordsSchema],
  ['scope', scopeSchema],
  ['small-talk', smallTalkSchema],
  ['spellings', spellingsSchema],
  ['synonyms', synonymsSchema],
]);
