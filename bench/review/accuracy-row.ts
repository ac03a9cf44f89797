import { scoreCases, scoreWords } from './accuracy';
import { KINDS } from './engine';
import type { Engine } from './engine';
import type { LabelledSet } from './labelled';

/** What an engine finds of a set, as a row of a table. */
export function accuracyRow(engine: Engine, set: LabelledSet): Record<string, string> {
  return set.lines.length > 0 ? wordsRow(engine, set) : casesRow(engine, set);
}

function wordsRow(engine: Engine, set: LabelledSet): Record<string, string> {
  const { precision, recall, f1, byKind } = scoreWords(engine, set);
  return {
    F1: share(f1),
    precision: share(precision),
    recall: share(recall),
    ...Object.fromEntries(KINDS.map((kind) => [`${kind}s`, share(byKind.get(kind))])),
  };
}

function casesRow(engine: Engine, set: LabelledSet): Record<string, string> {
  const { found, of, falseHits, clean } = scoreCases(engine, set);
  return { found: `${found} of ${of}`, 'false hits': `${falseHits} of ${clean}` };
}

function share(value = NaN): string {
  return Number.isNaN(value) ? '-' : value.toFixed(3);
}
