import { LOCALES, wordsOf } from '../domain';
import type { Locale } from '../domain';

export interface Language {
  lang: Locale;
  /** Set when the question is in a language that the assistant does not speak. */
  foreign?: string;
}

/** `words` are those of the text, where somebody read them before. */
export type DetectLanguage = (text: string, words?: readonly string[]) => Language;

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Thai}/u, 'th'],
];
/** How much surer a language other than English has to be. */
const LEAD = 0.5;
const FOREIGN_LEAD = 1.5;
const NONE: readonly string[] = [];
const SPANISH_SIGNS = /[¿¡ñ]/u;

/** Makes a detector that counts words by which languages are known; English where nothing speaks. */
export function createLanguageDetector(
  languages: Readonly<Record<string, readonly string[]>>,
): DetectLanguage {
  const codesOf = new Map<string, string[]>();
  for (const [code, words] of Object.entries(languages)) {
    for (const word of words.flatMap(wordsOf)) {
      const codes = codesOf.get(word) ?? [];
      if (!codes.includes(code)) codesOf.set(word, [...codes, code]);
    }
  }
  return (text, words = wordsOf(text)) => {
    const scores = new Map<string, number>();
    for (const word of words) {
      const codes = codesOf.get(word) ?? NONE;
      for (const code of codes) scores.set(code, (scores.get(code) ?? 0) + 1 / codes.length);
    }
    if (SPANISH_SIGNS.test(text)) scores.set('es', (scores.get('es') ?? 0) + 2);
    return pick(scores) ?? byScript(text) ?? { lang: 'en' };
  };
}

function pick(scores: ReadonlyMap<string, number>): Language | undefined {
  const english = scores.get('en') ?? 0;
  const best = bestOf(scores);
  if (!best) return undefined;
  const [code, score] = best;
  const spoken = LOCALES.find((locale) => locale === code);
  if (spoken) return { lang: score >= english + LEAD ? spoken : 'en' };
  const spokenBest = Math.max(english, scores.get('es') ?? 0, scores.get('fr') ?? 0);
  if (score >= spokenBest + FOREIGN_LEAD) return { lang: 'en', foreign: code };
  const second = LOCALES.find(
    (locale) => (scores.get(locale) ?? 0) === spokenBest && spokenBest > 0,
  );
  return second ? { lang: second } : undefined;
}

/** The language with the highest score; of equal ones the first in the alphabet. */
function bestOf(scores: ReadonlyMap<string, number>): [code: string, score: number] | undefined {
  let best: [string, number] | undefined;
  for (const [code, score] of scores)
    if (!best || score > best[1] || (score === best[1] && code < best[0])) best = [code, score];
  return best;
}

function byScript(text: string): Language | undefined {
  const match = SCRIPTS.find(([script]) => script.test(text));
  return match && { lang: 'en', foreign: match[1] };
}
