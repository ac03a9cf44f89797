/** The fields that have a value; optional fields are left out rather than set to undefined. */
export function present<T extends object>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  // Every answer passes here many times: a loop costs a third of lists of entries.
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- What is kept has a value.
  return kept as { [K in keyof T]?: Exclude<T[K], undefined> };
}
