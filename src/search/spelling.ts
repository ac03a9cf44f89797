import type { Locale } from '../domain';
import { editsBetween } from './edits';

/** Gives the word of the vocabulary that was meant, or the word itself. */
export type Repair = (word: string, lang: Locale) => string;

const MIN_LENGTH = 4;
const TWO_EDITS_FROM = 8;
const MAX_REMEMBERED = 5_000;

/**
 * Repairs words that no text of the knowledge holds, by the commonest word at most two edits away;
 * but not words that exist, which say what they say.
 */
export function createRepair(
  counts: ReadonlyMap<string, number>,
  isWord: (word: string) => boolean = () => false,
): Repair {
  const near = createNearby([...counts.keys()]);
  const remembered = new Map<string, string>();
  function find(word: string): string {
    let best = word;
    let bestScore = -Infinity;
    const reach = word.length >= TWO_EDITS_FROM ? 2 : 1;
    near(word, reach, (candidate) => {
      const edits = editsBetween(word, candidate, reach);
      if (edits > reach) return;
      const sameStart = word[0] === candidate[0] ? 0 : 1;
      const score = Math.log1p(counts.get(candidate) ?? 0) - 4 * (edits + sameStart);
      if (score > bestScore) [best, bestScore] = [candidate, score];
    });
    return best;
  }
  return (word) => {
    if (word.length < MIN_LENGTH || counts.has(word) || /\d/.test(word)) return word;
    if (isWord(word)) return word;
    const earlier = remembered.get(word);
    if (earlier !== undefined) return earlier;
    const repaired = find(word);
    if (remembered.size < MAX_REMEMBERED) remembered.set(word, repaired);
    return repaired;
  };
}

/** Calls back with words that may be at most `reach` edits away, and few others. */
type Nearby = (word: string, reach: number, look: (candidate: string) => void) => void;

interface Shelved {
  word: string;
  letters: number;
}

function createNearby(words: readonly string[]): Nearby {
  const shelves = new Map<string, Shelved[]>();
  for (const word of words) {
    if (word.length < MIN_LENGTH - 1 || /\d/.test(word)) continue;
    const shelved = { word, letters: lettersOf(word) };
    for (const key of shelvesOf(word)) {
      const shelf = shelves.get(key);
      if (shelf) shelf.push(shelved);
      else shelves.set(key, [shelved]);
    }
  }
  return (word, reach, look) => {
    const letters = lettersOf(word);
    for (const shelf of shelvesNear(word, reach)) {
      for (const shelved of shelves.get(shelf) ?? [])
        if (isClose(letters ^ shelved.letters, reach)) look(shelved.word);
    }
  };
}

/** A word stands on two shelves: one of its first letter and length, one of its second. */
function shelvesOf(word: string, length = word.length): Set<string> {
  return new Set([`${word[0]}${length}`, `${word[1]}${length}`]);
}

function shelvesNear(word: string, reach: number): string[] {
  const lengths = Array.from({ length: 2 * reach + 1 }, (_, i) => word.length - reach + i);
  return lengths.flatMap((length) => [...shelvesOf(word, length)]);
}

/** Which letters a word has, one bit each; other signs share bits with them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

/** An edit adds and removes one letter at most, so that it changes two bits at most. */
function isClose(difference: number, edits: number): boolean {
  let rest = difference;
  for (let bits = 0; bits <= 2 * edits; bits++) {
    if (rest === 0) return true;
    rest &= rest - 1;
  }
  return false;
}
