import { z } from 'zod';
import { localeSchema, phraseSchema, textSchema } from '../domain';
import type { Knowledge } from '../domain';
import { glossesSchema } from './glosses';
import type { Glosses } from './glosses';

/** knowledge/lexicons/synonyms.yml: one idea a key, with the phrases that say it in any language. */
export const synonymsSchema = z.record(z.string().min(1), z.array(phraseSchema).min(1));

/** knowledge/lexicons/scope.yml: by language and theme, what the policy does not cover. */
export const scopeSchema = z.partialRecord(
  localeSchema,
  z.record(z.string().min(1), z.array(textSchema).min(1)),
);

/** knowledge/lexicons/languages.yml: words by which a language is known, by ISO 639-1 code. */
export const languagesSchema = z.record(
  z.string().regex(/^[a-z]{2}$/, 'use a two-letter language code'),
  z.array(textSchema).min(1),
);

export interface SearchLexicon {
  synonyms: z.infer<typeof synonymsSchema>;
  scope: z.infer<typeof scopeSchema>;
  languages: z.infer<typeof languagesSchema>;
  glosses: Glosses;
}

/** The search's own data files; one that is missing is empty. */
export function readSearchLexicon({ wordData }: Pick<Knowledge, 'wordData'>): SearchLexicon {
  return {
    synonyms: synonymsSchema.parse(wordData.get('synonyms') ?? {}),
    scope: scopeSchema.parse(wordData.get('scope') ?? {}),
    languages: languagesSchema.parse(wordData.get('languages') ?? {}),
    glosses: glossesSchema.parse(wordData.get('glosses') ?? {}),
  };
}
