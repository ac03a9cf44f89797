import { ANYWHERE, BITS_BY_HALF, NEED, NEEDS } from './needs';

/** A source that a pattern belongs to, as one of its phrases or of its exceptions. */
export interface Owner {
  source: number;
  except: boolean;
}

/** A pattern that may hold, with the places of its anchor, in order. */
export interface Candidate {
  /** Number of the pattern. */
  id: number;
  places: number[];
}

/** By source: its candidates; a source without one is left out. */
export interface Candidates {
  phrases: (Candidate[] | undefined)[];
  except: Map<number, Candidate[]>;
}

interface TalliedBook {
  /** By pattern. */
  owners: readonly (readonly Owner[])[];
  /** One entry a source. */
  signalled: readonly unknown[];
}

/** One phrase begins at so many places only in a text made to keep us busy. */
const MOST_PLACES = 1_000;

/** Collects the candidates of texts, one at a time. Between texts it keeps numbers only. */
export class Tally {
  candidates: Candidates = { phrases: [], except: new Map() };
  readonly #needs: Int32Array;
  readonly #owners: Owners;
  readonly #nothing: undefined[];
  /** By pattern: the text in which it was last noted, and what was noted. */
  readonly #texts: Uint32Array;
  readonly #last: (Candidate | undefined)[];
  #text = 0;
  /** Which words each token may be, and which the sentence has; see `readNeeds`. */
  #lows = new Int32Array(0);
  #highs = new Int32Array(0);
  #low = 0;
  #high = 0;

  constructor(book: TalliedBook, needs: Int32Array) {
    this.#needs = needs;
    this.#owners = numberOwners(book.owners);
    this.#nothing = book.signalled.map(() => undefined);
    this.#texts = new Uint32Array(book.owners.length);
    this.#last = book.owners.map(() => undefined);
  }

  begin(tokens: number): void {
    this.#text += 1;
    this.#lows = new Int32Array(tokens);
    this.#highs = new Int32Array(tokens);
    this.candidates = { phrases: this.#nothing.slice(), except: new Map() };
  }

  beginSentence(): void {
    this.#low = 0;
    this.#high = 0;
  }

  /** A token may be this term. */
  hear(at: number, term: number): void {
    const bit = 1 << (term & (BITS_BY_HALF - 1));
    if (term & BITS_BY_HALF) {
      this.#highs[at]! |= bit;
      this.#high |= bit;
    } else {
      this.#lows[at]! |= bit;
      this.#low |= bit;
    }
  }

  note(id: number, at: number): void {
    const needs = id * NEEDS;
    if (!this.#isServed(needs, at) || !this.#isServed(needs + NEED, at)) return;
    const known = this.#texts[id] === this.#text ? this.#last[id] : undefined;
    if (!known) this.#enter(id, at);
    else if (known.places.length < MOST_PLACES && known.places.at(-1) !== at) known.places.push(at);
  }

  #isServed(need: number, at: number): boolean {
    const low = this.#needs[need] ?? 0;
    const high = this.#needs[need + 1] ?? 0;
    if (low === 0 && high === 0) return true;
    const where = this.#needs[need + 2] ?? ANYWHERE;
    if (where === ANYWHERE) return ((low & this.#low) | (high & this.#high)) !== 0;
    const beside = at + where;
    return ((low & (this.#lows[beside] ?? 0)) | (high & (this.#highs[beside] ?? 0))) !== 0;
  }

  #enter(id: number, at: number): void {
    const candidate = { id, places: [at] };
    this.#texts[id] = this.#text;
    this.#last[id] = candidate;
    const { first, more } = this.#owners;
    const owner = first[id] ?? NOBODY;
    if (owner === NOBODY) return;
    this.#give(candidate, owner);
    if (owner & OWNED_BY_MORE) for (const other of more.get(id) ?? []) this.#give(candidate, other);
  }

  #give(candidate: Candidate, owner: number): void {
    const { phrases, except } = this.candidates;
    const source = owner >> SOURCE_SHIFT;
    const list = owner & EXCEPT ? except.get(source) : phrases[source];
    if (list) list.push(candidate);
    else if (owner & EXCEPT) except.set(source, [candidate]);
    else phrases[source] = [candidate];
  }
}

/** Owners as numbers in a row, since the objects lie all over the memory: the first, and any others. */
interface Owners {
  first: Int32Array;
  more: ReadonlyMap<number, readonly number[]>;
}

const NOBODY = -1;
const EXCEPT = 1;
const OWNED_BY_MORE = 2;
const SOURCE_SHIFT = 2;

function numberOwners(owners: TalliedBook['owners']): Owners {
  const more = new Map<number, number[]>();
  const first = owners.map((all, id) => {
    const [one, ...others] = all.map(
      ({ source, except }) => (source << SOURCE_SHIFT) | (except ? EXCEPT : 0),
    );
    if (others.length > 0) more.set(id, others);
    return one === undefined ? NOBODY : one | (others.length > 0 ? OWNED_BY_MORE : 0);
  });
  return { first: Int32Array.from(first), more };
}
