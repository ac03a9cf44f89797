import { OUT_OF_SCOPE } from './examples';
import type { Ranked, Ranker } from './ranker';
import type { Terms } from './read-terms';

/** How surely the content covers a question: 0 to 1. */
export type InScope = (ranked: readonly Ranked[], terms: Terms) => number;

// Looked up once: inside a test sandbox every global costs a thousand times more.
const { exp, log, tanh } = Math;

/** A trained head is surer of what it was taught than it can be of what it never met: 95 of 100 has to do. */
const SUREST = 3;
/** How much it counts that all words of the question are known, beside none of them. */
const KNOWN = 6;
/** Where inside and outside are as likely. Measured on the golden and other questions of the shipped content. */
const EVEN = 5.2;
/** Rarity of a word that no example has: it weighs as much as the rarest. */
const UNKNOWN_WORD = 7;
const LEAST = 1e-9;

/**
 * Adds up, as logarithms of odds, three views that err in different places: what lies outside
 * beside what lies inside, of which only what is alike is known; how much speaks for the best
 * candidate by itself; and how much of the question the content has words for.
 */
export function createInScope({ idf, hasHeads }: Pick<Ranker, 'idf' | 'hasHeads'>): InScope {
  return (ranked, { stems }) => {
    const outside = ranked.find(({ label }) => label === OUT_OF_SCOPE)?.belief ?? 0;
    if (!hasHeads) return 1 - outside;
    const best = ranked.find(({ label }) => label !== OUT_OF_SCOPE);
    if (!best) return 0;
    const odds = log((1 - outside + LEAST) / (outside + LEAST));
    const sum = SUREST * tanh(odds / SUREST) + evidenceFor(best) + KNOWN * knownShare(stems, idf);
    return 1 / (1 + exp(EVEN - sum));
  };
}

function evidenceFor({ scores: { neighbours, heads } }: Ranked): number {
  return heads.reduce((sum, score) => sum + score, neighbours);
}

/** Rare words count more than common ones. */
function knownShare(stems: readonly string[], idf: Ranker['idf']): number {
  let known = 0;
  let all = 0;
  for (const stem of new Set(stems)) {
    const weight = idf(stem);
    known += weight ?? 0;
    all += weight ?? UNKNOWN_WORD;
  }
  return all === 0 ? 0 : known / all;
}
