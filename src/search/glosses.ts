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

export function createGlossary(
  glosses: Glosses,
  everyday: Readonly<Record<string, readonly string[]>>,
): ToEnglish {
  const tables = new Map<Locale, (word: string) => readonly string[]>();
  for (const lang of ['es', 'fr'] as const)
    tables.set(lang, createTable(glosses[lang] ?? {}, { lang, everyday: everyday[lang] ?? [] }));
  return (words, lang) => {
    const look = tables.get(lang);
    return look ? words.flatMap(look) : [...words];
  };
}

function createTable(
  entries: Readonly<Record<string, readonly string[]>>,
  { lang, everyday }: { lang: 'es' | 'fr'; everyday: readonly string[] },
): (word: string) => readonly string[] {
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
