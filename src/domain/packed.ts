/** Many short lists of whole numbers, one after another in one array. */
export interface Packed {
  /** Where each list starts; one more entry than there are lists. */
  starts: Uint32Array;
  values: Uint32Array;
}

export interface Packer {
  add(list: Iterable<number>): void;
  pack(): Packed;
}

const FIRST_SIZE = 1024;

/** Packs lists one by one, so that they need not all exist at a time. */
export function createPacker(lists: number): Packer {
  const starts = new Uint32Array(lists + 1);
  let values = new Uint32Array(FIRST_SIZE);
  let count = 0;
  let length = 0;
  return {
    add(list) {
      for (const value of list) {
        if (length === values.length) values = grown(values);
        values[length++] = value;
      }
      starts[++count] = length;
    },
    pack: () => ({ starts, values: values.slice(0, length) }),
  };
}

export function pack(lists: readonly Iterable<number>[]): Packed {
  const packer = createPacker(lists.length);
  for (const list of lists) packer.add(list);
  return packer.pack();
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(values.length * 2);
  larger.set(values);
  return larger;
}
