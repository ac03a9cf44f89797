import { z } from 'zod';
import { LOCALES, createPhraseFinder, phraseSchema, wordsOf } from './domain';
import type { FindPhrases, Knowledge, Locale } from './domain';

const phrasesSchema = z.array(phraseSchema).min(1);

/** Shape of lexicons/language-wishes.yml. */
export const languageWishesSchema = z.strictObject({
  en: phrasesSchema,
  es: phrasesSchema,
  fr: phrasesSchema,
  please: phrasesSchema,
  beside: phrasesSchema,
});

/** A language that the asker wants, and what is left of the question; empty where nothing else was said. */
interface LanguageWish {
  lang: Locale;
  text: string;
}

export type ReadLanguageWish = (text: string) => LanguageWish | undefined;

/** A wish has no more words than this. */
const MAX_WORDS = 9;
/** Ends a sentence, so that what follows is no part of it. */
const BREAK_AFTER = /[.?!…;:\n–—]["')\]]?\s*$/u;
const KINDS = [...LOCALES, 'please', 'beside'] as const;

/**
 * Makes the reader of "¿puedo subir esto? en inglés, por favor". "May we post it in Spanish?" asks
 * about a post: without a full stop or a "please" the language belongs to the question.
 */
export function createLanguageWishReader({
  wordData,
}: Pick<Knowledge, 'wordData'>): ReadLanguageWish {
  const find = createWishFinder(wordData.get('language-wishes'));
  const read = createPartReader(find);
  return (text) => {
    const pieces = text.trim().match(/\S+\s*/g) ?? [];
    const canEnd = mayEnd(pieces, find);
    const canBegin = mayBegin(pieces, find);
    // Nearly every question passes here.
    if (!canEnd && !canBegin) return undefined;
    for (let count = Math.min(MAX_WORDS, pieces.length); count > 0; count--) {
      const wish =
        (canEnd ? readEnd(pieces, count, read) : undefined) ??
        (canBegin ? readBeginning(pieces, count, read) : undefined);
      if (wish) return wish;
    }
    return undefined;
  };
}

type FindWishes = FindPhrases<(typeof KINDS)[number]>;

function createWishFinder(data: unknown): FindWishes {
  if (data === undefined) return () => [];
  const phrases = languageWishesSchema.parse(data);
  return createPhraseFinder(
    KINDS.flatMap((kind) => phrases[kind].map((phrase) => [phrase, kind] as const)),
  );
}

/** False where the last word belongs to no wish. */
function mayEnd(pieces: readonly string[], find: FindWishes): boolean {
  const words = wordsOf(pieces.slice(-MAX_WORDS).join(''));
  return find(words).some(({ end }) => end === words.length);
}

/** False where the first words end no sentence, or the first one belongs to no wish. */
function mayBegin(pieces: readonly string[], find: FindWishes): boolean {
  const first = pieces.slice(0, MAX_WORDS);
  if (!first.some(isBroken)) return false;
  return find(wordsOf(first.join(''))).some(({ start }) => start === 0);
}

function isBroken(part: string): boolean {
  return BREAK_AFTER.test(part) || part.trimEnd().endsWith(',');
}

/** A few words that wish a language; `brief` where they are nothing but its name and a "please". */
type ReadPart = (part: string) => { lang: Locale; brief: boolean; polite: boolean } | undefined;

function createPartReader(find: FindWishes): ReadPart {
  return (part) => {
    const words = wordsOf(part);
    const matches = find(words);
    const isCovered = words.every((_, at) =>
      matches.some(({ start, end }) => start <= at && at < end),
    );
    const said = new Set(matches.map(({ value }) => value));
    const [lang, other] = LOCALES.filter((locale) => said.has(locale));
    if (!isCovered || lang === undefined || other !== undefined) return undefined;
    return { lang, brief: !said.has('beside'), polite: said.has('please') };
  };
}

function readEnd(
  pieces: readonly string[],
  count: number,
  read: ReadPart,
): LanguageWish | undefined {
  const part = pieces.slice(-count).join('');
  const wish = read(part);
  if (!wish) return undefined;
  const text = pieces.slice(0, -count).join('').trim();
  const stands = text === '' || BREAK_AFTER.test(text) || part.startsWith('(');
  // "A patient wrote. Reply in French?" asks about the patient.
  const isDoubt = text !== '' && !wish.brief && part.includes('?');
  if (wish.polite ? stands || wish.brief : stands && !isDoubt) return { lang: wish.lang, text };
  return undefined;
}

function readBeginning(
  pieces: readonly string[],
  count: number,
  read: ReadPart,
): LanguageWish | undefined {
  const part = pieces.slice(0, count).join('');
  const wish = isBroken(part) ? read(part) : undefined;
  return wish && { lang: wish.lang, text: pieces.slice(count).join('').trim() };
}
