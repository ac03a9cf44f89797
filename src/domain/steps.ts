/** Long work that pauses now and then, so that whoever runs it can let others in between. */
export type Steps<T> = Generator<void, T, void>;

/** Runs the work to its end without a pause. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Maps a list, with a pause after every `stride` items. */
export function* mapInSteps<T, U>(
  list: readonly T[],
  stride: number,
  map: (item: T, index: number) => U,
): Steps<U[]> {
  const mapped: U[] = [];
  for (const [index, item] of list.entries()) {
    mapped.push(map(item, index));
    if (index % stride === stride - 1) yield;
  }
  return mapped;
}
