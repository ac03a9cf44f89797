import { pack } from './packed';
import type { Packed } from './packed';
import type { Slot } from './phrase-slots';
import type { PhraseWords, Said } from './phrase-words';

/** Where a phrase that starts at a word ends, by its number; -1 where it does not stand there. */
export type EndOfPhrase = (said: Said, start: number, phrase: number) => number;

/** Makes a matcher of phrases, which keeps them in a few arrays: a text is held against thousands. */
export function createPhraseMatcher(
  phrases: readonly (readonly Slot[])[],
  words: PhraseWords,
): EndOfPhrase {
  const slots = phrases.flat();
  const table: Table = {
    alternatives: pack(slots.map((slot) => alternativesOf(slot, words))),
    gaps: Uint8Array.from(slots, ({ gap }) => gap),
    optional: Uint8Array.from(slots, ({ optional }) => (optional ? 1 : 0)),
    runs: slots.map(({ runs }) =>
      runs.length > 0 ? runs.map((run) => run.map(words.wordOf)) : NONE,
    ),
  };
  const ends = endsOf(phrases);
  return (said, start, phrase) =>
    matchEnd({ said, table, last: ends[phrase]! }, start, ends[phrase - 1] ?? 0);
}

/** All slots of all phrases, one after another. */
interface Table {
  /** What may stand in each slot, but for runs. */
  alternatives: Packed;
  gaps: Uint8Array;
  optional: Uint8Array;
  runs: readonly (readonly (readonly number[])[])[];
}

interface Match {
  said: Said;
  table: Table;
  /** The slot after the phrase's last one. */
  last: number;
}

const NONE: readonly (readonly number[])[] = [];

/** The slot after each phrase's last one. */
function endsOf(phrases: readonly (readonly Slot[])[]): number[] {
  let end = 0;
  return phrases.map(({ length }) => (end += length));
}

function alternativesOf({ exact, prefixes }: Slot, words: PhraseWords): number[] {
  return [...new Set(exact)].map(words.wordOf).concat(prefixes.map(words.beginningOf));
}

/** End of the shortest match of a slot and those after it. */
function matchEnd(match: Match, start: number, slot: number): number {
  if (slot === match.last) return start;
  const { said, table } = match;
  const end = Math.min(start + table.gaps[slot]! + 1, said.whole.length);
  for (let at = start; at < end; at++) {
    const found = fits(match, at, slot) ? matchEnd(match, at + 1, slot + 1) : -1;
    if (found >= 0) return found;
    const over = matchRuns(match, at, slot);
    if (over >= 0) return over;
  }
  return table.optional[slot] === 1 ? matchEnd(match, start, slot + 1) : -1;
}

function fits({ said, table: { alternatives } }: Match, at: number, slot: number): boolean {
  const { starts, values } = alternatives;
  const whole = said.whole[at]!;
  const begun = said.begun[at]!;
  const end = starts[slot + 1]!;
  for (let i = starts[slot]!; i < end; i++) {
    if (values[i] === whole) return true;
    if (begun.length > 0 && begun.includes(values[i]!)) return true;
  }
  return false;
}

function matchRuns(match: Match, at: number, slot: number): number {
  const { whole } = match.said;
  for (const run of match.table.runs[slot]!) {
    if (run.some((word, i) => whole[at + i] !== word)) continue;
    const end = matchEnd(match, at + run.length, slot + 1);
    if (end >= 0) return end;
  }
  return -1;
}
