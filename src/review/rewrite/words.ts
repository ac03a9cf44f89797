import { z } from 'zod';
import { LOCALES } from '../../domain';
import type { Locale } from '../../domain';

const listSchema = z.array(z.string().min(1));
const FIELDS = {
  leads: listSchema,
  between: listSchema,
  adverbs: listSchema,
  dangling: listSchema,
  joins: listSchema,
  persons: listSchema,
  beside_names: listSchema,
  after_calls: listSchema,
};

/** Shape of lexicons/rewrite-words.yml. */
export const rewriteWordsSchema = z.strictObject({
  en: z.strictObject(FIELDS),
  es: z.strictObject(FIELDS),
  fr: z.strictObject(FIELDS),
});

/** What stands around words that a rewrite takes out, in one language. */
export interface RewriteWords {
  /** Go with the words that they lead to: "on" Tuesday. */
  leads: ReadonlySet<string>;
  /** May stand between a lead and the words: on "the" 22nd. */
  between: ReadonlySet<string>;
  /** Begin or end a time that can go alone: "yesterday", "last" night, two days "ago". */
  adverbs: ReadonlySet<string>;
  /** Cannot stand before a gap: "is", "her". */
  dangling: ReadonlySet<string>;
  /** Join two things of which both may go: "and". */
  joins: ReadonlySet<string>;
  /** Say enough without the name that follows: our "patient" Rosa. */
  persons: ReadonlySet<string>;
  /** Go with a name: "little" Rosa. */
  beside_names: ReadonlySet<string>;
  /** Follow a name that is called: Rosa, "you" did it. */
  after_calls: ReadonlySet<string>;
}

export function readRewriteWords(data: unknown): Record<Locale, RewriteWords> {
  const lists = rewriteWordsSchema.parse(data);
  const setsOf = (lang: Locale): RewriteWords => {
    const { leads, between, adverbs, dangling, joins, persons, ...names } = lists[lang];
    return {
      leads: new Set(leads),
      between: new Set(between),
      adverbs: new Set(adverbs),
      dangling: new Set(dangling),
      joins: new Set(joins),
      persons: new Set(persons),
      beside_names: new Set(names.beside_names),
      after_calls: new Set(names.after_calls),
    };
  };
  const [en, es, fr] = LOCALES.map(setsOf);
  if (!en || !es || !fr) throw new Error('Every language has its rewrite words.');
  return { en, es, fr };
}
