import { NEED, NEEDS } from './needs';
import type { TextTerms } from './text-terms';

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
  /** The sources with a candidate. */
  sources: number[];
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
  readonly #needs: Int32Array;
  readonly #owners: Owners;
  readonly #nothing: undefined[];
  /** By pattern: the text in which it was last noted, and what was noted. */
  readonly #texts: Uint32Array;
  readonly #last: (Candidate | undefined)[];
  #candidates: Candidates = { phrases: [], sources: [], except: new Map() };
  #text = 0;
  #terms: TextTerms | undefined;

  constructor(book: TalliedBook, needs: Int32Array) {
    this.#needs = needs;
    this.#owners = numberOwners(book.owners);
    this.#nothing = book.signalled.map(() => undefined);
    this.#texts = new Uint32Array(book.owners.length);
    this.#last = book.owners.map(() => undefined);
  }

  /** Collects the candidates of a text; `noteAll` notes them. */
  collect(terms: TextTerms, noteAll: () => void): Candidates {
    this.#text += 1;
    this.#terms = terms;
    const candidates: Candidates = {
      phrases: this.#nothing.slice(),
      sources: [],
      except: new Map(),
    };
    this.#candidates = candidates;
    noteAll();
    this.#terms = undefined;
    return candidates;
  }

  note(id: number, at: number): void {
    const needs = id * NEEDS;
    const terms = this.#terms;
    if (!terms?.serves(this.#needs, needs, at)) return;
    if (!terms.serves(this.#needs, needs + NEED, at)) return;
    const known = this.#texts[id] === this.#text ? this.#last[id] : undefined;
    if (!known) this.#enter(id, at);
    else if (known.places.length < MOST_PLACES && known.places.at(-1) !== at) known.places.push(at);
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
    const { phrases, sources, except } = this.#candidates;
    const source = owner >> SOURCE_SHIFT;
    const list = owner & EXCEPT ? except.get(source) : phrases[source];
    if (list) list.push(candidate);
    else if (owner & EXCEPT) except.set(source, [candidate]);
    else {
      sources.push(source);
      phrases[source] = [candidate];
    }
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
