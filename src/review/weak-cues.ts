import type { Finding } from '../domain';
import type { Span } from './fold';
import type { Detector, Reading } from './reading';
import type { Sentence } from './sentences';
import { entryOf, linesOf } from './word-data';
import type { WordData } from './word-data';

/** Details that say little alone and point to one person together: knowledge/lexicons/weak-cues.yml. */
export interface WeakCues {
  find: Detector;
  /** Puts the kinds of detail at the finding's place where its "why" says {cues}. */
  explain(finding: Finding, reading: Reading): Finding;
}

const PLACEHOLDER = '{cues}';
/** The details of one person stand in so many sentences. */
const NEAR = 2;

export function readWeakCues(wordData: WordData): WeakCues {
  const lists = readLists(wordData.get('weak-cues'));
  return {
    find: (reading) => findGroups(reading, lists),
    explain(finding, reading) {
      if (!finding.why.includes(PLACEHOLDER)) return finding;
      const group = findGroups(reading, lists).find((span) => isAt(span, finding, reading));
      return { ...finding, why: finding.why.replace(PLACEHOLDER, listed(group?.kinds ?? [])) };
    },
  };
}

interface Lists {
  least: number;
  persons: readonly string[];
  kinds: readonly { kind: string; signals: readonly string[] }[];
}

interface Group extends Span {
  kinds: readonly string[];
}

function readLists(data: unknown): Lists {
  return {
    least: Number(entryOf(data, 'least') ?? Infinity),
    persons: linesOf(entryOf(data, 'person')),
    kinds: Object.entries(entryOf(data, 'kinds') ?? {}).map(([kind, signals]) => ({
      kind,
      signals: linesOf(signals),
    })),
  };
}

/** Stretches of neighboring sentences with a person and enough kinds of detail. */
function findGroups(reading: Reading, lists: Lists): Group[] {
  const groups: Group[] = [];
  reading.sentences.forEach(({ from, to }, first) => {
    const end = reading.sentences[first + NEAR - 1]?.to ?? to;
    const group = groupIn(reading, { from, to: end }, lists);
    if (group && group.start >= (groups.at(-1)?.end ?? 0)) groups.push(group);
  });
  return groups;
}

function groupIn(reading: Reading, { from, to }: Sentence, lists: Lists): Group | undefined {
  if (!lists.persons.some((name) => reading.marksOf(name).touches(from, to))) return undefined;
  const cues = lists.kinds.flatMap(({ kind, signals }) =>
    signals
      .flatMap((name) => reading.marksOf(name).within(from, to))
      .map(({ start, end }) => ({ kind, start, end })),
  );
  const kinds = [...new Set(cues.map(({ kind }) => kind))];
  if (kinds.length < lists.least) return undefined;
  const start = Math.min(...cues.map((cue) => cue.start));
  return { start, end: Math.max(...cues.map((cue) => cue.end)), kinds };
}

function isAt({ start, end }: Span, finding: Finding, { folded }: Reading): boolean {
  const place = folded.spanOf(start, end);
  return place.start < finding.end && finding.start < place.end;
}

/** "an age, a day and a place". */
function listed(kinds: readonly string[]): string {
  const last = kinds.at(-1);
  return kinds.length < 2 ? (last ?? '') : `${kinds.slice(0, -1).join(', ')} and ${last}`;
}
