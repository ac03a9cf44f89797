import type { Engine, Found, Kind } from './engine';
import type { Case, LabelledSet, Line } from './labelled';

/** How much of what is labelled is found, word by word, and how much of what is found is labelled. */
export interface WordScores {
  precision: number;
  recall: number;
  f1: number;
  /** Recall by kind; nothing for a kind that is not labelled. */
  byKind: ReadonlyMap<Kind, number>;
}

export interface CaseScores {
  found: number;
  of: number;
  /** Texts without an identifier of their type in which one was found. */
  falseHits: number;
  clean: number;
}

const WORD = /[\p{L}\p{N}]+/gu;

export function scoreWords(engine: Engine, { lines }: LabelledSet): WordScores {
  let wrong = 0;
  const byKind = new Map<Kind, Tally>();
  for (const line of lines) {
    const found = engine.find(line.text);
    for (const word of wordsOf(line)) {
      const kinds = found.filter((span) => overlaps(span, word)).map(({ kind }) => kind);
      if (word.kind === undefined) wrong += kinds.length > 0 ? 1 : 0;
      else {
        const tally = byKind.get(word.kind) ?? { found: 0, of: 0 };
        byKind.set(word.kind, tally);
        tally.of += 1;
        tally.found += kinds.includes(word.kind) ? 1 : 0;
      }
    }
  }
  return summarize(byKind, wrong);
}

interface Tally {
  found: number;
  of: number;
}

function summarize(byKind: ReadonlyMap<Kind, Tally>, wrong: number): WordScores {
  const tallies = [...byKind.values()];
  const right = tallies.reduce((sum, { found }) => sum + found, 0);
  const of = tallies.reduce((sum, tally) => sum + tally.of, 0);
  return {
    precision: right / (right + wrong),
    recall: right / of,
    f1: (2 * right) / (right + of + wrong),
    byKind: new Map([...byKind].map(([kind, tally]) => [kind, tally.found / tally.of])),
  };
}

type Word = Omit<Found, 'kind'> & { kind: Kind | undefined };

/** Words of a line with their kinds; those with another label count neither way. */
function wordsOf({ text, spans }: Line): Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const word = { start: match.index, end: match.index + match[0].length };
    const label = spans.find((span) => overlaps(span, word));
    return label && label.kind === undefined ? [] : [{ ...word, kind: label?.kind }];
  });
}

export function scoreCases(engine: Engine, { cases }: LabelledSet): CaseScores {
  const scores = { found: 0, of: 0, falseHits: 0, clean: 0 };
  for (const one of cases) {
    const hit = isHit(engine, one);
    if (one.spans.length > 0) {
      scores.of += 1;
      scores.found += hit ? 1 : 0;
    } else {
      scores.clean += 1;
      scores.falseHits += hit ? 1 : 0;
    }
  }
  return scores;
}

/** Every labelled span is touched; in a clean text, anything of the kind is a hit. */
function isHit(engine: Engine, { text, kind, spans }: Case): boolean {
  const found = engine.find(text).filter((span) => span.kind === kind);
  if (spans.length === 0) return found.length > 0;
  return spans.every((span) => found.some((hit) => overlaps(hit, span)));
}

function overlaps(a: Omit<Found, 'kind'>, b: Omit<Found, 'kind'>): boolean {
  return a.start < b.end && b.start < a.end;
}
