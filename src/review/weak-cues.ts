import type { Finding } from '../domain';
import type { Span } from './fold';
import type { Detector, Reading } from './reading';
import { flagTouched } from './sentences';
import type { Sentence } from './sentences';
import { entryOf, linesOf } from './word-data';
import type { WordData } from './word-data';

/** Details that say little alone and point to one person together: knowledge/lexicons/weak-cues.yml. */
export interface WeakCues {
  find: Detector;
  /** Puts the kinds of detail at the finding's place where its "why" says {cues}. */
  explain(finding: Finding, reading: Reading): Finding;
}

const { max, min } = Math;
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
  const { sentences } = reading;
  const persons = new Uint8Array(sentences.length);
  for (const name of lists.persons) flagTouched(persons, sentences, reading.marksOf(name).list);
  if (!persons.includes(1)) return [];
  const details = readDetails(reading, lists);
  const groups: Group[] = [];
  sentences.forEach((_, first) => {
    if (!persons.subarray(first, first + NEAR).includes(1)) return;
    const group = groupOf(details.slice(first, first + NEAR), lists);
    if (group && group.start >= (groups.at(-1)?.end ?? 0)) groups.push(group);
  });
  return groups;
}

/** What stands in one sentence. */
interface Details extends Span {
  kinds: Set<string>;
}

/** For each sentence the details that begin in it, if there are any. */
function readDetails(reading: Reading, lists: Lists): (Details | undefined)[] {
  const known = new Map<Sentence, Details>();
  for (const { kind, signals } of lists.kinds) {
    for (const { from, start, end } of signals.flatMap((name) => reading.marksOf(name).list)) {
      const sentence = reading.sentenceOf(from);
      const details = known.get(sentence);
      if (details) addDetail(details, kind, { start, end });
      else known.set(sentence, { start, end, kinds: new Set([kind]) });
    }
  }
  return reading.sentences.map((sentence) => known.get(sentence));
}

function addDetail(details: Details, kind: string, { start, end }: Span): void {
  details.kinds.add(kind);
  details.start = min(details.start, start);
  details.end = max(details.end, end);
}

function groupOf(near: readonly (Details | undefined)[], lists: Lists): Group | undefined {
  const all = near.filter((details) => details !== undefined);
  const kinds = lists.kinds
    .map(({ kind }) => kind)
    .filter((kind) => all.some((details) => details.kinds.has(kind)));
  if (kinds.length < lists.least) return undefined;
  const start = min(...all.map((details) => details.start));
  return { start, end: max(...all.map((details) => details.end)), kinds };
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
