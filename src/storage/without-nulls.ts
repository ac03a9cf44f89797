/** A row as the core sees it: what the database calls null is left out. */
export function withoutNulls<T extends object>(row: T): WithoutNulls<T> {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.fromEntries forgets the names.
  return Object.fromEntries(entries) as WithoutNulls<T>;
}

type NullableKey<T> = { [K in keyof T]: null extends T[K] ? K : never }[keyof T];
type WithoutNulls<T> = Omit<T, NullableKey<T>> & {
  [K in NullableKey<T>]?: Exclude<T[K], null | undefined>;
};
