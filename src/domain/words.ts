/** Beyond this many words a question is a document; the rest is not read. */
const MAX_WORDS = 400;
const MAX_WORD_LENGTH = 40;

/** French words that lose a vowel before another word: "l'hôpital" is two words, "don't" is one. */
const ELISION = /(?<![\p{L}\p{N}])(l|d|j|qu|c|n|s|m|t|jusqu|lorsqu|puisqu)['’](?=\p{L})/giu;
const WORD = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;
/** ASCII without apostrophes and slashes: nothing but upper case can be folded. */
const PLAIN = /^[\t\n\r -&(-.0-_a-~]*$/;
// oxlint-disable-next-line no-control-regex -- all of ASCII
const ASCII = /^[\0-\x7f]*$/;
const REPEATED = /(.)\1\1/u;
const ENGLISH_CONTRACTION =
  /^(?:i|we|you|they|he|she|it|that|who|what|there)['’](?:d|m|s|ll|re|ve)\b/iu;

/**
 * Lower-case words without accents and punctuation, in order: "Can't I post Zoë's pic?" becomes
 * `cant i post zoes pic`. Emoji are words of their own; "#tag" and "@name" lose their sign.
 */
export function wordsOf(text: string): string[] {
  const folded = foldText(text);
  const words = (folded.match(WORD) ?? []).slice(0, MAX_WORDS);
  const isShort = words.every((word) => word.length <= MAX_WORD_LENGTH);
  return isShort && !REPEATED.test(folded) ? words : words.map(shorten);
}

/** "soooo" is "soo". */
function shorten(word: string): string {
  return word.slice(0, MAX_WORD_LENGTH).replace(/(.)\1{2,}/gu, '$1$1');
}

/** Lower case, without accents and apostrophes; punctuation stays. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (ASCII.test(text)) return dropMarks(text).toLowerCase();
  return dropMarks(text.replace(/\p{Cf}/gu, ''))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/** Without the apostrophes and slashes that stand inside words. */
function dropMarks(text: string): string {
  return text
    .replace(ELISION, splitElision)
    .replace(/(?<=\b[a-z])\/(?=[a-z]?\b)/giu, '')
    .replace(/['’`´]/gu, '');
}

// String.replace hands over four values.
// oxlint-disable-next-line max-params
function splitElision(match: string, prefix: string, at: number, whole: string): string {
  const rest = whole.slice(at, at + 12);
  return ENGLISH_CONTRACTION.test(rest) ? match : `${prefix} `;
}
