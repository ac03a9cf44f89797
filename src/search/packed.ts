/** Many short lists of whole numbers, one after another in one array. */
export interface Packed {
  /** Where each list starts; one more entry than there are lists. */
  starts: Uint32Array;
  values: Uint32Array;
}

export function pack(lists: readonly (readonly number[])[]): Packed {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  const values = new Uint32Array(starts.at(-1) ?? 0);
  lists.forEach((list, i) => values.set(list, starts[i]));
  return { starts, values };
}
