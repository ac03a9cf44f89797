import type { Mark } from './marks';
import type { Token } from './tokens';

/** Half-open range of tokens. */
export interface Sentence {
  from: number;
  to: number;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'dr drs mr mrs ms mx st ste vs jr sr prof rev fr sgt capt lt col gen gov sen rep hon dept approx ' +
    'no etc sra dra srta av avda mme mlle m pt pts ave blvd rd apt inc ltd co corp jan feb mar apr jun jul ' +
    'aug sep sept oct nov dec e.g i.e a.m p.m'
  ).split(' '),
);
const CAPITAL = /^\p{Lu}/u;

export function findSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let next = 1; next < tokens.length; next += 1) {
    const [a, b] = [tokens[next - 1], tokens[next]];
    if (!a || !b || !endsBetween(text, a, b)) continue;
    sentences.push({ from, to: next });
    from = next;
  }
  if (tokens.length > 0) sentences.push({ from, to: tokens.length });
  return sentences;
}

/** Sets the flags of the sentences that some of the marks touch; marks and sentences are in order of place. */
export function flagTouched(
  flags: Uint8Array,
  sentences: readonly Sentence[],
  marks: readonly Mark[],
): void {
  let first = 0;
  for (const { from, to } of marks) {
    while (first < sentences.length && endOf(sentences[first]) <= from) first += 1;
    for (let at = first; at < sentences.length && startOf(sentences[at]) < to; at += 1) {
      flags[at] = 1;
    }
  }
}

function startOf(sentence: Sentence | undefined): number {
  return sentence?.from ?? Infinity;
}

function endOf(sentence: Sentence | undefined): number {
  return sentence?.to ?? Infinity;
}

function endsBetween(text: string, last: Token, next: Token): boolean {
  const between = text.slice(last.end, Math.min(next.start, last.end + 40));
  if (between.length < 2 && ' -/'.includes(between)) return false;
  if (/[!?\n。！？]/.test(between)) return true;
  const stop = between.indexOf('.');
  if (stop === -1 || /\.[,;:]/.test(between)) return false;
  const starts = CAPITAL.test(text.slice(next.start, next.start + 2));
  if (between.length === stop + 1) return starts && last.word.length > 2;
  return between.includes('.', stop + 1) ? starts : !isAbbreviation(last, starts);
}

function isAbbreviation({ word }: Token, capitalFollows: boolean): boolean {
  if (ABBREVIATIONS.has(word)) return !(capitalFollows && /^(?:[ap]\.m|no|etc)$/.test(word));
  if (word.length === 1) return /\p{L}/u.test(word);
  return word.includes('.') && !capitalFollows;
}
