import { hash } from './features';
import { createPostings } from './postings';
import type { Terms } from './read-terms';

/** An example that resembles a question, with how much it does: 0 to about 1. */
export interface Neighbour {
  example: number;
  likeness: number;
}

export interface Neighbours {
  /** The examples most like a text, best first. */
  find(terms: Terms): Neighbour[];
  /** How rare a term of `termsOf` is; undefined when no example has it. */
  idf(term: string): number | undefined;
}

interface Profile {
  trigrams: ReadonlyMap<number, number>;
  bigrams: ReadonlySet<string>;
  title: ReadonlySet<string>;
  terms: ReadonlySet<string>;
}

/** How much each view of likeness counts. */
const WEIGHTS = { lunr: 1, trigrams: 2, bigrams: 0.7, title: 0.3, coverage: 1.2 };
const TOTAL = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight);
const CANDIDATES = 40;
const CONCEPT_BOOST = 1;

/** Makes a finder of the examples most like a question: lunr finds candidates, closer looks order them. */
export function createNeighbours(examples: readonly { terms: Terms; title?: Terms }[]): Neighbours {
  const postings = createPostings(examples.map(({ terms }) => termsOf(terms)));
  const rarity = (term: string): number => postings.idf(term) ?? UNKNOWN_TERM;
  const profiles = new Map<number, Profile>();
  function profileAt(example: number): Profile {
    const known = profiles.get(example);
    if (known) return known;
    const entry = examples[example];
    const made = entry ? profileOf(entry.terms, entry.title) : profileOf(NOTHING);
    profiles.set(example, made);
    return made;
  }
  function find(terms: Terms): Neighbour[] {
    const query = profileOf(terms);
    const boosts = new Map<string, number>();
    for (const term of query.terms) boosts.set(term, term.startsWith('~') ? CONCEPT_BOOST : 1);
    const candidates = postings.find(boosts, CANDIDATES);
    const top = candidates[0]?.score ?? 1;
    return candidates
      .map(({ document, score }) => {
        const views = compare(query, profileAt(document), rarity);
        const likeness = (WEIGHTS.lunr * score) / top + views;
        return { example: document, likeness: likeness / TOTAL };
      })
      .toSorted((a, b) => b.likeness - a.likeness || a.example - b.example);
  }
  return { find, idf: (term) => postings.idf(term) };
}

const NOTHING: Terms = { lang: 'en', words: [], stems: [], english: [], glossed: [], concepts: [] };
/** Rarity of a word that no example has: it weighs as much as the rarest. */
const UNKNOWN_TERM = 7;

export function termsOf({ stems, glossed, concepts }: Terms): string[] {
  return [...stems, ...glossed, ...concepts.map((concept) => `~${concept}`)];
}

function profileOf(terms: Terms, title: Terms = NOTHING): Profile {
  const bigrams = terms.stems.slice(1).map((stem, i) => `${terms.stems[i]} ${stem}`);
  return {
    trigrams: trigramsOf(terms.words.join(' ')),
    bigrams: new Set(bigrams),
    title: new Set(termsOf(title)),
    terms: new Set(termsOf(terms)),
  };
}

function trigramsOf(text: string): Map<number, number> {
  const bounded = ` ${text} `;
  const counts = new Map<number, number>();
  for (let at = 0; at + 3 <= bounded.length; at++) {
    const key = hash(bounded.slice(at, at + 3));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function compare(query: Profile, other: Profile, rarity: (term: string) => number): number {
  return (
    WEIGHTS.trigrams * cosine(query.trigrams, other.trigrams) +
    WEIGHTS.bigrams * overlap(query.bigrams, other.bigrams) +
    WEIGHTS.title * overlap(query.terms, other.title) +
    WEIGHTS.coverage * coverage(query.terms, other.terms, rarity)
  );
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let dot = 0;
  for (const [key, count] of a) dot += count * (b.get(key) ?? 0);
  return dot / (lengthOf(a) * lengthOf(b) || 1);
}

function lengthOf(counts: ReadonlyMap<number, number>): number {
  let square = 0;
  for (const count of counts.values()) square += count * count;
  return Math.sqrt(square);
}

function overlap<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared += 1;
  return shared / Math.sqrt(a.size * b.size);
}

/** Share of the question's weight that the other text has too. */
function coverage(
  query: ReadonlySet<string>,
  other: ReadonlySet<string>,
  rarity: (term: string) => number,
): number {
  let all = 0;
  let covered = 0;
  for (const term of query) {
    const weight = rarity(term);
    all += weight;
    if (other.has(term)) covered += weight;
  }
  return all === 0 ? 0 : covered / all;
}
