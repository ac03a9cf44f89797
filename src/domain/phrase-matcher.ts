import type { Slot } from './phrase-slots';
import type { PhraseWords, Said } from './phrase-words';

/** For a text: where a phrase ends, by its number, whose first slot has the word at `start`; -1 where it does not stand there. */
export type EndsOfPhrases = (said: Said) => (start: number, phrase: number) => number;

/** Makes a matcher of phrases, which keeps each in one strip of numbers: a text is held against hundreds, and each list is another walk to the memory. */
export function createPhraseMatcher(
  phrases: readonly (readonly Slot[])[],
  words: PhraseWords,
): EndsOfPhrases {
  const { strip, starts, runs } = layOut(phrases, words);
  const numbers = narrow(strip);
  return (said) => {
    const match = { said, strip: numbers, runs };
    return (start, phrase) => matchRest(match, start, starts[phrase]!);
  };
}

/** In half the memory where the numbers allow it. */
function narrow(strip: readonly number[]): Uint16Array | Uint32Array {
  const isSmall = strip.every((number) => number < 2 ** 16);
  return isSmall ? Uint16Array.from(strip) : Uint32Array.from(strip);
}

/** Where in a slot stands: how long it is (nothing after the last one), how many words may stand before it, its traits, what may stand there. */
const SLOT = { length: 0, gap: 1, traits: 2, first: 3 };
const OPTIONAL = 1;
const HAS_RUNS = 2;

interface Layout {
  strip: number[];
  /** Where each phrase starts in it. */
  starts: number[];
  /** Alternatives of several words, by where their slot starts. */
  runs: Map<number, number[][]>;
}

function layOut(phrases: readonly (readonly Slot[])[], words: PhraseWords): Layout {
  const layout: Layout = { strip: [], starts: [], runs: new Map() };
  const { strip, starts, runs } = layout;
  for (const slots of phrases) {
    starts.push(strip.length);
    for (const { exact, prefixes, runs: alternatives, optional, gap } of slots) {
      const numbers = [...exact.map(words.wordOf), ...prefixes.map(words.beginningOf)];
      const traits = (optional ? OPTIONAL : 0) + (alternatives.length > 0 ? HAS_RUNS : 0);
      if (alternatives.length > 0)
        runs.set(
          strip.length,
          alternatives.map((run) => run.map(words.wordOf)),
        );
      strip.push(SLOT.first + numbers.length, gap, traits, ...numbers);
    }
    strip.push(0);
  }
  return layout;
}

interface Match {
  said: Said;
  strip: Uint16Array | Uint32Array;
  runs: Layout['runs'];
}

/** A first word need not be looked at again, but it may begin a run. */
function matchRest(match: Match, start: number, slot: number): number {
  const { strip } = match;
  return (strip[slot + SLOT.traits]! & HAS_RUNS) === 0
    ? matchEnd(match, start + 1, slot + strip[slot + SLOT.length]!)
    : matchEnd(match, start, slot);
}

/** End of the shortest match of the slot that starts there and those after it. */
function matchEnd(match: Match, start: number, slot: number): number {
  const { said, strip } = match;
  const next = slot + strip[slot + SLOT.length]!;
  if (next === slot) return start;
  const traits = strip[slot + SLOT.traits]!;
  const end = Math.min(start + strip[slot + SLOT.gap]! + 1, said.whole.length);
  for (let at = start; at < end; at++) {
    const found = fits(match, at, slot) ? matchEnd(match, at + 1, next) : -1;
    if (found >= 0) return found;
    const over = (traits & HAS_RUNS) === 0 ? -1 : matchRuns(match, at, slot);
    if (over >= 0) return over;
  }
  return (traits & OPTIONAL) === 0 ? -1 : matchEnd(match, start, next);
}

function fits({ said, strip }: Match, at: number, slot: number): boolean {
  const whole = said.whole[at]!;
  const begun = said.begun[at]!;
  const end = slot + strip[slot + SLOT.length]!;
  for (let i = slot + SLOT.first; i < end; i++) {
    if (strip[i] === whole) return true;
    if (begun.length > 0 && begun.includes(strip[i]!)) return true;
  }
  return false;
}

function matchRuns(match: Match, at: number, slot: number): number {
  const { said, strip, runs } = match;
  for (const run of runs.get(slot) ?? []) {
    if (run.some((word, i) => said.whole[at + i] !== word)) continue;
    const end = matchEnd(match, at + run.length, slot + strip[slot + SLOT.length]!);
    if (end >= 0) return end;
  }
  return -1;
}
