import { z } from 'zod';
import { localeSchema } from './vocabulary';
import { wordsOf } from './words';

/**
 * knowledge/lexicons/spellings.yml: short forms and chat spellings by language, each with the
 * words it stands for. Languages that the assistant does not speak hold translations into English.
 */
export const spellingsSchema = z.record(
  z.string().regex(/^[a-z]{2}$/, 'use a two-letter language code'),
  z.record(z.string().min(1), z.string()),
);
export type Spellings = z.infer<typeof spellingsSchema>;

/** Reads a text into plain words, chat spellings written out, for a language such as "en" or "de". */
export type ReadWords = (text: string, language: string) => string[];

/** Writes out the chat spellings among words. */
export type SpellOut = (words: readonly string[], language: string) => string[];

export function createWordReader(data: unknown): ReadWords {
  const spellOut = createSpeller(data);
  return (text, language) => spellOut(wordsOf(text), language);
}

export function createSpeller(data: unknown): SpellOut {
  const spellings = spellingsSchema.parse(data ?? {});
  const tables = new Map<string, Map<string, string[]>>();
  for (const [language, table] of Object.entries(spellings)) {
    const entries = Object.entries(table);
    tables.set(
      language,
      new Map(entries.map(([short, long]) => [wordsOf(short).join(''), wordsOf(long)])),
    );
  }
  return (words, language) => {
    const table = tables.get(language);
    return table ? words.flatMap((word) => table.get(word) ?? word) : [...words];
  };
}

/** The languages a spelling table exists for though the assistant does not speak them. */
export function isSpoken(language: string): boolean {
  return localeSchema.safeParse(language).success;
}
