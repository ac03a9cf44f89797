import type { Finding } from '../domain';
import type { Span } from './fold';
import type { Detector, Reading } from './reading';
import { entryOf, linesOf } from './word-data';
import type { WordData } from './word-data';

/** Details that say little alone and point to one person together: knowledge/lexicons/weak-cues.yml. */
export interface WeakCues {
  find: Detector;
  /** Puts the kinds of detail at the finding's place where its "why" says {cues}. */
  explain(finding: Finding, reading: Reading): Finding;
}

interface Cue extends Span {
  kind: string;
}

const PLACEHOLDER = '{cues}';
/** The details of one person stand in so many sentences. */
const NEAR = 2;

export function readWeakCues(wordData: WordData): WeakCues {
  const data = wordData.get('weak-cues');
  const persons = linesOf(entryOf(data, 'person'));
  const least = Number(entryOf(data, 'least') ?? Infinity);
  const kinds = Object.entries(entryOf(data, 'kinds') ?? {}).map(([kind, signals]) => ({
    kind,
    signals: linesOf(signals),
  }));
  return {
    find: (reading) => groups(reading).map(({ start, end }) => ({ start, end })),
    explain(finding, reading) {
      if (!finding.why.includes(PLACEHOLDER)) return finding;
      const group = groups(reading).find(({ start, end }) => {
        const place = reading.folded.spanOf(start, end);
        return place.start < finding.end && finding.start < place.end;
      });
      return { ...finding, why: finding.why.replace(PLACEHOLDER, listed(group?.kinds ?? [])) };
    },
  };

  /** Stretches of neighboring sentences with a person and enough kinds of detail. */
  function groups(reading: Reading): (Span & { kinds: readonly string[] })[] {
    const found: (Span & { kinds: readonly string[] })[] = [];
    for (let first = 0; first < reading.sentences.length; first += 1) {
      const from = reading.sentences[first]?.from ?? 0;
      const to =
        reading.sentences[Math.min(first + NEAR, reading.sentences.length) - 1]?.to ?? from;
      const cues = cuesIn(reading, from, to);
      const known = [...new Set(cues.map(({ kind }) => kind))];
      const start = Math.min(...cues.map((cue) => cue.start));
      if (known.length < least || start < (found.at(-1)?.end ?? 0)) continue;
      if (!persons.some((name) => reading.marksOf(name).touches(from, to))) continue;
      found.push({ start, end: Math.max(...cues.map((cue) => cue.end)), kinds: known });
    }
    return found;
  }

  function cuesIn(reading: Reading, from: number, to: number): Cue[] {
    return kinds.flatMap(({ kind, signals }) =>
      signals.flatMap((name) =>
        reading
          .marksOf(name)
          .within(from, to)
          .map(({ start, end }) => ({ kind, start, end })),
      ),
    );
  }
}

/** "an age, a day and a place". */
function listed(kinds: readonly string[]): string {
  const last = kinds.at(-1);
  return kinds.length < 2 ? (last ?? '') : `${kinds.slice(0, -1).join(', ')} and ${last}`;
}
