import { hashPart } from '../domain';
import type { Terms } from './read-terms';

const TRIGRAM = 3;

/** What a text is found by: stems, and the ideas that it names. */
export function termsOf({ stems, glossed, concepts }: Terms): string[] {
  return [...stems, ...glossed, ...concepts.map((concept) => `~${concept}`)];
}

/** Hashes of the letter trigrams of a text, in order. */
export function trigramsOf({ words }: Terms): number[] {
  const bounded = ` ${words.join(' ')} `;
  const trigrams: number[] = [];
  for (let at = 0; at + TRIGRAM <= bounded.length; at++)
    trigrams.push(hashPart(bounded, at, at + TRIGRAM));
  return trigrams;
}
