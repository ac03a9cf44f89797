/** Beyond this many words a question is a document; the rest is not read. */
const MAX_WORDS = 400;
const MAX_WORD_LENGTH = 40;

/** French words that lose a vowel before another word: "l'hôpital" is two words, "don't" is one. */
const ELISION = /(?<![\p{L}\p{N}])(l|d|j|qu|c|n|s|m|t|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu;
const WORD = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
/** Beyond these a text may have something to fold. */
const FOLDABLE = /[^a-z0-9 .,?!|*_]/;
const ENGLISH_CONTRACTION =
  /^(?:i|we|you|they|he|she|it|that|who|what|there)['’](?:d|m|s|ll|re|ve)\b/iu;

/**
 * Lower-case words without accents and punctuation, in order: "Can't I post Zoë's pic?" becomes
 * `cant i post zoes pic`. Emoji are words of their own; "#tag" and "@name" lose their sign.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of foldText(text).matchAll(WORD)) {
    words.push(word.slice(0, MAX_WORD_LENGTH).replace(/(.)\1{2,}/gu, '$1$1'));
    if (words.length === MAX_WORDS) break;
  }
  return words;
}

/** Lower case, without accents and apostrophes; punctuation stays. */
export function foldText(text: string): string {
  if (!FOLDABLE.test(text)) return text;
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(ELISION, splitElision)
    .replace(/(?<=\b[a-z])\/(?=[a-z]?\b)/giu, '')
    .replace(/['’`´]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

// String.replace hands over four values.
// oxlint-disable-next-line max-params
function splitElision(match: string, prefix: string, at: number, whole: string): string {
  const rest = whole.slice(at, at + 12);
  return ENGLISH_CONTRACTION.test(rest) ? match : `${prefix} `;
}
