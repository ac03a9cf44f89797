import type { Sentence } from '../sentences';
import type { Token } from '../tokens';
import { isTag } from './compile';
import type { Slot } from './compile';
import { ANYWHERE, NEED } from './needs';
import { indexPrefixes } from './prefixes';
import type { Prefix } from './prefixes';
import { bitOf, isHigh } from './terms';
import type { Terms } from './terms';

export const NO_TERM = -1;

/** Makes the reader of what phrases may ask of the words of a text. */
export function createTermReader(
  terms: Terms,
): (tokens: readonly Token[], sentences: readonly Sentence[]) => TextTerms {
  const prefixesOf = indexPrefixes(terms.prefixes);
  return (tokens, sentences) => {
    const text = new TextTerms(tokens);
    for (const sentence of sentences) text.read(sentence, { words: terms.words, prefixesOf });
    return text;
  };
}

interface Vocabulary {
  words: ReadonlyMap<string, number>;
  prefixesOf: (word: string) => readonly Prefix[];
}

/** What is kept of each token, in a row: its terms, the bits of them, and those of its sentence. */
const WORD = 0;
const BASE = 1;
const LOW = 2;
const HIGH = 3;
const SENTENCE_LOW = 4;
const SENTENCE_HIGH = 5;
const FIELDS = 6;
const NO_PREFIXES: readonly number[] = [];

/** The terms of a text: each word is looked up once. */
export class TextTerms {
  readonly #tokens: readonly Token[];
  readonly #fields: Int32Array;
  readonly #prefixes = new Map<number, number[]>();

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    this.#fields = new Int32Array(tokens.length * FIELDS);
  }

  read({ from, to }: Sentence, vocabulary: Vocabulary): void {
    let [low, high] = [0, 0];
    for (let at = from; at < to; at += 1) {
      this.#lookUp(at, vocabulary);
      low |= this.#field(at, LOW);
      high |= this.#field(at, HIGH);
    }
    for (let at = from; at < to; at += 1) {
      this.#fields[at * FIELDS + SENTENCE_LOW] = low;
      this.#fields[at * FIELDS + SENTENCE_HIGH] = high;
    }
  }

  /** The term of a token's word. */
  wordAt(at: number): number {
    return this.#field(at, WORD);
  }

  /** The term of a token's word without a possessive ending, where that is another one. */
  baseAt(at: number): number {
    return this.#field(at, BASE);
  }

  /** Terms that a token begins with. */
  prefixesAt(at: number): readonly number[] {
    return this.#prefixes.get(at) ?? NO_PREFIXES;
  }

  /** Whether a token is one of the words of a slot. */
  holds(slot: Slot, at: number): boolean {
    if (slot.any) return true;
    if (((slot.low & this.#field(at, LOW)) | (slot.high & this.#field(at, HIGH))) !== 0) {
      if (slot.words.includes(this.wordAt(at)) || slot.words.includes(this.baseAt(at))) return true;
      if (slot.prefixes.length > 0 && this.#hasPrefix(slot, at)) return true;
    }
    return slot.tags.length > 0 && this.#isTagged(slot, at);
  }

  /** Whether some word is there that a pattern needs, see `readNeeds`. */
  serves(needs: Int32Array, need: number, at: number): boolean {
    const [low, high] = [needs[need] ?? 0, needs[need + 1] ?? 0];
    if (low === 0 && high === 0) return true;
    const where = needs[need + NEED - 1] ?? ANYWHERE;
    if (where === ANYWHERE) {
      return (
        ((low & this.#field(at, SENTENCE_LOW)) | (high & this.#field(at, SENTENCE_HIGH))) !== 0
      );
    }
    return ((low & this.#field(at + where, LOW)) | (high & this.#field(at + where, HIGH))) !== 0;
  }

  #field(at: number, field: number): number {
    return this.#fields[at * FIELDS + field] ?? 0;
  }

  #hasPrefix({ prefixes }: Slot, at: number): boolean {
    return this.prefixesAt(at).some((term) => prefixes.includes(term));
  }

  #isTagged({ tags }: Slot, at: number): boolean {
    const word = this.#tokens[at]?.word ?? '';
    return tags.some((tag) => isTag(word, tag));
  }

  #lookUp(at: number, { words, prefixesOf }: Vocabulary): void {
    const token = this.#tokens[at];
    if (!token) return;
    const { word, base } = token;
    this.#enter(at, WORD, words.get(word));
    this.#enter(at, BASE, base === word ? undefined : words.get(base));
    for (const { text, term } of prefixesOf(word)) {
      if (word.startsWith(text)) this.#enterPrefix(at, term);
    }
  }

  #enter(at: number, field: number, term: number | undefined): void {
    this.#fields[at * FIELDS + field] = term ?? NO_TERM;
    if (term !== undefined) this.#enterBit(at, term);
  }

  #enterPrefix(at: number, term: number): void {
    const known = this.#prefixes.get(at);
    if (known) known.push(term);
    else this.#prefixes.set(at, [term]);
    this.#enterBit(at, term);
  }

  #enterBit(at: number, term: number): void {
    this.#fields[at * FIELDS + (isHigh(term) ? HIGH : LOW)]! |= bitOf(term);
  }
}
