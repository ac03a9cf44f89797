/**
 * The words and beginnings of words that phrases ask for, by number. Numbers are compared where the
 * words lie all over the memory.
 */
export interface Terms {
  words: Map<string, number>;
  prefixes: Map<string, number>;
}

export function noTerms(): Terms {
  return { words: new Map(), prefixes: new Map() };
}

export function sizeOf({ words, prefixes }: Terms): number {
  return words.size + prefixes.size;
}

export function wordTerm(terms: Terms, word: string): number {
  return numberIn(terms.words, word, terms);
}

export function prefixTerm(terms: Terms, prefix: string): number {
  return numberIn(terms.prefixes, prefix, terms);
}

function numberIn(known: Map<string, number>, text: string, terms: Terms): number {
  const number = known.get(text) ?? sizeOf(terms);
  known.set(text, number);
  return number;
}

/** Some terms as 64 bits: a term's bit is its number in 64. Two sets that share a term share a bit. */
export interface Bits {
  low: number;
  high: number;
}

export const NO_BITS: Bits = { low: 0, high: 0 };
/** Half of the bits fit into one number. */
const BITS_BY_HALF = 32;

export function isHigh(term: number): boolean {
  return (term & BITS_BY_HALF) !== 0;
}

export function bitOf(term: number): number {
  return 1 << (term & (BITS_BY_HALF - 1));
}

export function bitsOf(terms: readonly number[]): Bits {
  return terms.map(oneBit).reduce(bothBits, NO_BITS);
}

function oneBit(term: number): Bits {
  return isHigh(term) ? { low: 0, high: bitOf(term) } : { low: bitOf(term), high: 0 };
}

export function bothBits(a: Bits, b: Bits): Bits {
  return { low: a.low | b.low, high: a.high | b.high };
}

export function countBits({ low, high }: Bits): number {
  return [low, high].reduce(
    (sum, half) => sum + (half >>> 0).toString(2).replaceAll('0', '').length,
    0,
  );
}
