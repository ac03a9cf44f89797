import type { Atom, Phrase } from './parse';
import { parsePhrase } from './parse';

/** A word list's lines, as they are matched fastest. */
export interface SplitLines {
  /** Lines that stay as they are. */
  whole: string[];
  /** All single words of the list as one phrase, and what is left of their lines. */
  parts: Phrase[];
}

/**
 * Most lines of a list are "a|b|c-d": one of several words or short rows of words. The single words
 * of all lines are looked up at once, so that "a" need not be held against every "c-d" of its line.
 */
export function splitLines(lines: readonly string[]): SplitLines {
  const words: Atom[][] = [];
  const whole: string[] = [];
  const rows: Phrase[] = [];
  for (const line of lines) {
    const alternatives = alternativesOf(line);
    const single = alternatives.filter(isWord);
    if (single.length === 0) whole.push(line);
    else {
      words.push(...single);
      const rest = alternatives.filter((atoms) => !isWord(atoms));
      if (rest.length > 0) rows.push(oneOf(rest));
    }
  }
  return { whole, parts: words.length > 0 ? [oneOf(words), ...rows] : rows };
}

/** What a line of a single slot offers; nothing for any other line. */
function alternativesOf(line: string): readonly Atom[][] {
  if (line.includes(' ')) return [];
  const phrase = parsePhrase(line);
  if (typeof phrase === 'string' || phrase.atStart || phrase.elements.length !== 1) return [];
  const [slot] = phrase.elements;
  return slot?.kind === 'slot' && !slot.optional ? slot.alternatives : [];
}

function isWord([atom, ...more]: readonly Atom[]): boolean {
  return more.length === 0 && (atom?.kind === 'word' || atom?.kind === 'prefix');
}

function oneOf(alternatives: Atom[][]): Phrase {
  return { atStart: false, elements: [{ kind: 'slot', alternatives, optional: false }] };
}
