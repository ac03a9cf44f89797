import type { Cues } from './cues';
import type { GrowingBook } from './growing-book';
import { fitClass, stiffnessOf } from './fit-class';
import type { Lesson, Material } from './fit-class';
import { writeWeights } from './weights';

/** A labelled draft, as the cues that it shows and the classes that it is of. */
export interface LabelledCues {
  cues: Cues;
  classes: ReadonlySet<string>;
}

/** How far one cue of each kind is trusted before anything is learned of it. */
const TRUST: Readonly<Record<string, number>> = { s: 0.7, h: 1, u: 1, w: 0.4 };
/** What the rules found never speaks against anything: more findings never make a draft less serious. */
const FINDING = 'h:';
/** A cue of fewer lessons says nothing. */
const LEAST_LESSONS = 2;

/** Lines of lexicons/opinion-weights.txt. The same drafts give the same lines. */
export function train(
  labelled: readonly LabelledCues[],
  classes: readonly string[],
  book: GrowingBook,
): string[] {
  const names = commonIds(labelled)
    .map((id) => book.nameOf(id))
    .toSorted();
  const place = new Map(names.map((name, i) => [book.idOf(name), i]));
  const trust = Float64Array.from(names, (name) => TRUST[name.charAt(0)] ?? 1);
  const lessons = labelled.map(({ cues }) => lessonOf(cues, place));
  const material: Material = {
    lessons,
    trust,
    upward: names.map((name) => name.startsWith(FINDING)),
    stiffness: stiffnessOf(lessons, trust),
  };
  const fitted = classes.map((name) =>
    fitClass(
      material,
      Float64Array.from(labelled, (one) => Number(one.classes.has(name))),
    ),
  );
  const rows = new Map(
    names.map((name, i) => [name, fitted.map(({ weights }) => weights[i]! * trust[i]!)]),
  );
  return writeWeights(classes, fitted.map(({ bias }) => bias), rows); // prettier-ignore
}

function commonIds(labelled: readonly LabelledCues[]): number[] {
  const counts = new Map<number, number>();
  for (const { cues } of labelled) {
    const met = new Set([
      ...cues.overall,
      ...cues.sentences.flatMap((shown) => shown.map(({ id }) => id)),
    ]);
    for (const id of met) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= LEAST_LESSONS).map(([id]) => id);
}

function lessonOf(
  { overall, sentences, frames }: Cues,
  place: ReadonlyMap<number, number>,
): Lesson {
  const known = (ids: readonly number[]): Int32Array =>
    Int32Array.from(ids.map((id) => place.get(id) ?? -1).filter((id) => id >= 0));
  return {
    overall: known(overall),
    sentences: sentences.map((shown) => known(shown.map(({ id }) => id))),
    frames,
  };
}
