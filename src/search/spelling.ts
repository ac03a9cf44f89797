import type { Locale } from '../domain';

/** Gives the word of the vocabulary that was meant, or the word itself. */
export type Repair = (word: string, lang: Locale) => string;

const MIN_LENGTH = 5;
const TWO_EDITS_FROM = 8;
const MAX_REMEMBERED = 5_000;

/** Repairs words that no text of the knowledge holds, by the commonest word at most two edits away. */
export function createRepair(counts: ReadonlyMap<string, number>): Repair {
  const byShape = new Map<string, string[]>();
  for (const word of counts.keys()) {
    if (word.length < MIN_LENGTH - 1 || /\d/.test(word)) continue;
    for (const letter of new Set([word[0], word[1]])) {
      const key = `${letter}${word.length}`;
      const words = byShape.get(key);
      if (words) words.push(word);
      else byShape.set(key, [word]);
    }
  }
  const remembered = new Map<string, string>();
  function find(word: string): string {
    let best = word;
    let bestScore = -Infinity;
    const reach = word.length >= TWO_EDITS_FROM ? 2 : 1;
    for (const candidate of near(word, reach, byShape)) {
      const edits = distance(word, candidate, reach);
      if (edits > reach) continue;
      const sameStart = word[0] === candidate[0] ? 0 : 1;
      const score = Math.log1p(counts.get(candidate) ?? 0) - 4 * (edits + sameStart);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    return best;
  }
  return (word) => {
    if (word.length < MIN_LENGTH || counts.has(word) || /\d/.test(word)) return word;
    const earlier = remembered.get(word);
    if (earlier !== undefined) return earlier;
    const repaired = find(word);
    if (remembered.size < MAX_REMEMBERED) remembered.set(word, repaired);
    return repaired;
  };
}

function near(word: string, reach: number, byShape: ReadonlyMap<string, string[]>): Set<string> {
  const candidates = new Set<string>();
  for (let length = word.length - reach; length <= word.length + reach; length++) {
    for (const letter of [word[0], word[1]]) {
      for (const candidate of byShape.get(`${letter}${length}`) ?? []) candidates.add(candidate);
    }
  }
  return candidates;
}

/** Edits between two words (insert, delete, replace, swap neighbours); `limit + 1` when there are more. */
function distance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(before, j - 2) + 1);
      row.push(edits);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
