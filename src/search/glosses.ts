import { z } from 'zod';
import { textSchema, wordsOf } from '../domain';
import type { Locale } from '../domain';
import { createStemmer } from './stemmers';

/** knowledge/lexicons/glosses.yml: English words with what they are called in another language. */
export const glossesSchema = z.partialRecord(
  z.enum(['es', 'fr']),
  z.record(z.string().min(1), z.array(textSchema).min(1)),
);
export type Glosses = z.infer<typeof glossesSchema>;

/**
 * English for words of a language, word by word. Words without a gloss stay as they are
 * (names, brands, loans), but for the language's everyday ones, which would mean something else.
 */
export type ToEnglish = (words: readonly string[], lang: Locale) => string[];

type Table = (word: string) => readonly string[];

export function createGlossary(
  glosses: Glosses,
  everyday: Readonly<Record<string, readonly string[]>>,
): ToEnglish {
  const tables = new Map<Locale, Table>();
  // Made for the first question in a language: stemming all glosses takes a while, and English needs none.
  const tableOf = (lang: 'es' | 'fr'): Table => {
    const table =
      tables.get(lang) ??
      createTable(glosses[lang] ?? {}, { lang, everyday: everyday[lang] ?? [] });
    tables.set(lang, table);
    return table;
  };
  return (words, lang) => (lang === 'en' ? [...words] : words.flatMap(tableOf(lang)));
}

function createTable(
  entries: Readonly<Record<string, readonly string[]>>,
  { lang, everyday }: { lang: 'es' | 'fr'; everyday: readonly string[] },
): Table {
  const stem = createStemmer(lang);
  const silent = new Set(everyday.flatMap(wordsOf));
  const byWord = new Map<string, string[]>();
  const byStem = new Map<string, string[]>();
  for (const [english, texts] of Object.entries(entries)) {
    for (const word of texts.flatMap(wordsOf)) {
      append(byWord, word, english);
      append(byStem, stem(word), english);
    }
  }
  return (word) => byWord.get(word) ?? byStem.get(stem(word)) ?? (silent.has(word) ? [] : [word]);
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key) ?? [];
  if (!list.includes(value)) map.set(key, [...list, value]);
}
