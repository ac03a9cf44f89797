/** Index of the first entry that holds; they hold from some place on. The length when none does. */
export function firstIndex<T>(list: readonly T[], holds: (entry: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = list[middle];
    if (entry !== undefined && !holds(entry)) low = middle + 1;
    else high = middle;
  }
  return low;
}
