import type { PhraseBook, Signalled } from './phrase-book';
import type { Pattern } from './phrases/compile';
import type { PatternIndex } from './phrases/index-patterns';
import type { Candidates } from './phrases/tally';
import type { Detector } from './reading';

/** Everything that marks stretches of drafts, by number: lexicons, detectors, phrases of rules. */
export interface Sources {
  index: PatternIndex;
  patterns: readonly Pattern[];
  /** By pattern: 1 where a place of the anchor is all that it takes. */
  singles: Uint8Array;
  detectors: readonly (Detector | undefined)[];
  signalled: readonly Signalled[];
  /** The source whose marks are also those of this one, as for the phrase "{patient}". */
  aliases: readonly (number | undefined)[];
  /** One entry a source, to be copied. */
  unknown: readonly undefined[];
  /** The number of a lexicon or detector. */
  numberOf: (name: string) => number | undefined;
  /** By source: 0 when it is plain from the words alone that it marks nothing. */
  mayMark: (candidates: Candidates) => Uint8Array;
}

export function readSources(book: PhraseBook, detectors: ReadonlyMap<string, Detector>): Sources {
  const { patterns, index } = book;
  const numbers = new Map(book.signals);
  const signalled = [...book.signalled];
  for (const name of detectors.keys()) {
    if (!numbers.has(name)) numbers.set(name, signalled.push(NOTHING) - 1);
  }
  const byNumber = signalled.map((): Detector | undefined => undefined);
  for (const [name, detector] of detectors) byNumber[numbers.get(name) ?? -1] = detector;
  const words = wordedSources(book);
  const sources = { patterns, signalled, detectors: byNumber };
  const reach = signalled.map((_, source) => reachOf(source, sources));
  return {
    ...sources,
    index,
    unknown: signalled.map(() => undefined),
    singles: Uint8Array.from(patterns, ({ single }) => (single ? 1 : 0)),
    aliases: signalled.map((_, source) =>
      words.has(source) ? undefined : aliasOf(source, sources),
    ),
    numberOf: (name) => numbers.get(name),
    mayMark: readMayMark(reach),
  };
}

function readMayMark(reach: readonly (readonly number[] | undefined)[]): Sources['mayMark'] {
  const always = Uint8Array.from(reach, (needed) => (needed ? 0 : 1));
  const fed = reach.map((): number[] => []);
  reach.forEach((needed = [], source) => {
    for (const one of needed) fed[one]?.push(source);
  });
  return ({ sources }) => {
    const may = always.slice();
    for (const source of sources) for (const other of fed[source] ?? []) may[other] = 1;
    return may;
  };
}

const NOTHING: Signalled = { phrases: [], except: [] };

/** Sources with a phrase or exception that some word may begin. */
function wordedSources({ owners, patterns }: PhraseBook): ReadonlySet<number> {
  const worded = new Set<number>();
  owners.forEach((all, id) => {
    if (patterns[id]?.alias !== undefined) return;
    for (const { source } of all) worded.add(source);
  });
  return worded;
}

type Graph = Pick<Sources, 'patterns' | 'signalled' | 'detectors'>;

/** The sources of which one must have a candidate; undefined where a detector may find something. */
function reachOf(source: number, { patterns, signalled, detectors }: Graph): number[] | undefined {
  const reached = new Set([source]);
  for (const one of reached) {
    if (detectors[one]) return undefined;
    for (const id of signalled[one]?.phrases ?? []) {
      for (const next of patterns[id]?.anchorSignals ?? []) reached.add(next);
    }
  }
  return [...reached];
}

function aliasOf(source: number, { patterns, signalled, detectors }: Graph): number | undefined {
  const { phrases, except } = signalled[source] ?? NOTHING;
  if (detectors[source] || phrases.length !== 1 || except.length > 0) return undefined;
  return patterns[phrases[0] ?? -1]?.alias;
}
