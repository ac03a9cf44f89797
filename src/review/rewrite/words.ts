import { z } from 'zod';
import { LOCALES } from '../../domain';
import type { Locale } from '../../domain';

const listSchema = z.array(z.string().min(1));
const FIELDS = {
  leads: listSchema,
  between: listSchema,
  adverbs: listSchema,
  dangling: listSchema,
  follow_ons: listSchema,
  persons: listSchema,
  determiners: listSchema,
  beside_names: listSchema,
  greetings: listSchema,
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
  /** Begin a sentence that leans on the one before: "he", "that". */
  follow_ons: ReadonlySet<string>;
  /** Say enough without the name that follows: our "patient" Rosa. */
  persons: ReadonlySet<string>;
  /** Take the place of an article: "my" patient. */
  determiners: ReadonlySet<string>;
  /** Go with a name: "little" Rosa. */
  beside_names: ReadonlySet<string>;
  /** Come before a name that is greeted: "hi" Rosa! */
  greetings: ReadonlySet<string>;
  /** Follow a name that is called: Rosa, "you" did it. */
  after_calls: ReadonlySet<string>;
}

export function readRewriteWords(data: unknown): Record<Locale, RewriteWords> {
  const lists = rewriteWordsSchema.parse(data);
  const setsOf = (lang: Locale): RewriteWords => {
    const { leads, between, adverbs, dangling, persons, ...more } = lists[lang];
    return {
      leads: new Set(leads),
      between: new Set(between),
      adverbs: new Set(adverbs),
      dangling: new Set(dangling),
      follow_ons: new Set(more.follow_ons),
      persons: new Set(persons),
      determiners: new Set(more.determiners),
      beside_names: new Set(more.beside_names),
      greetings: new Set(more.greetings),
      after_calls: new Set(more.after_calls),
    };
  };
  const [en, es, fr] = LOCALES.map(setsOf);
  if (!en || !es || !fr) throw new Error('Every language has its rewrite words.');
  return { en, es, fr };
}
