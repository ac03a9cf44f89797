import type { NameWord } from './name-words';
import type { PersonContext } from './person-context';

/** Capitalized words in a row that may be one person's name. Half-open range of tokens. */
export interface NameRun {
  from: number;
  to: number;
}

const PARTICLES = new Set(
  'de la del las los van von der den ter ten bin ibn ben al el da das do dos di du le st mac o y e'.split(
    ' ',
  ),
);
const LONGEST = 5;

export function findNameRuns(
  words: readonly NameWord[],
  text: string,
  context: PersonContext,
): NameRun[] {
  const runs: NameRun[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!startsName(words, at, context)) continue;
    const to = runEnd(words, at, text);
    const run = { from: withoutOpener(words, { from: at, to }), to };
    if (!isLoneAbbreviation(words, run)) runs.push(run);
    at = to - 1;
  }
  return runs;
}

function startsName(words: readonly NameWord[], at: number, context: PersonContext): boolean {
  const word = words[at];
  if (!word || !isNamePart(word)) return false;
  return word.kind === 'given' || !isTitle(word.word, context);
}

function isTitle(word: string, { titles, clinicalTitles, publicTitles }: PersonContext): boolean {
  return titles.has(word) || clinicalTitles.has(word) || publicTitles.has(word);
}

/** Shouted words count when they are listed names; a short one is an abbreviation. */
function isNamePart({ capital, upper, initial, kind, word }: NameWord): boolean {
  if (initial) return true;
  if (upper) return word.length > 3 && (kind === 'given' || kind === 'family');
  return capital && kind !== 'common';
}

/** "JAMA" alone among small letters is an abbreviation, whatever the lists say. */
function isLoneAbbreviation(words: readonly NameWord[], { from, to }: NameRun): boolean {
  const word = words[from];
  if (to - from > 1 || !word?.upper || word.word.length > 5) return false;
  return ![words[from - 1], words[to]].some((other) => other?.upper);
}

function runEnd(words: readonly NameWord[], from: number, text: string): number {
  let to = from + 1;
  while (to < words.length && to - from < LONGEST) {
    const next = nextPart(words, to, text);
    if (next === to) break;
    to = next;
  }
  return to;
}

/** Index after the next part of the name; `at` itself when the name ends. */
function nextPart(words: readonly NameWord[], at: number, text: string): number {
  if (!isJoined(words, at, text)) return at;
  if (isPartAt(words, at)) return at + 1;
  if (!isParticle(words, at)) return at;
  const last = isParticle(words, at + 1) ? at + 2 : at + 1;
  const ends = isPartAt(words, last) && words[last]?.initial === false;
  return ends && isJoined(words, last, text) ? last + 1 : at;
}

function isPartAt(words: readonly NameWord[], at: number): boolean {
  const word = words[at];
  return word !== undefined && isNamePart(word);
}

function isParticle(words: readonly NameWord[], at: number): boolean {
  return PARTICLES.has(words[at]?.word ?? '');
}

/** Only a blank, a hyphen or the stop of an initial may stand between, and no possessive before. */
function isJoined(words: readonly NameWord[], at: number, text: string): boolean {
  const last = words[at - 1];
  const word = words[at];
  if (!last || !word || last.token.word.endsWith("'s")) return false;
  const between = text.slice(last.token.end, word.token.start);
  if (between === ' ' || between === '-' || between === "'") return true;
  return last.initial && (between === '. ' || between === '.');
}

/** "Extubated Maria": a capital that only opens the sentence is no part of the name. */
function withoutOpener(words: readonly NameWord[], { from, to }: NameRun): number {
  const [opener, next] = words.slice(from, to);
  if (!opener?.first || !next) return from;
  return isOpener(opener, next) ? from + 1 : from;
}

function isOpener({ initial, word, kind }: NameWord, next: NameWord): boolean {
  if (initial) return word === 'i' || word === 'a';
  return next.kind === 'given' && (kind === 'unknown' || kind === 'rare');
}
