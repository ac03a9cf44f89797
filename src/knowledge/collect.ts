import type { PlaceOf, Problem } from '../domain';
import type { Parsed } from './parse-file';
import { placeOf } from './parse-file';

/** An entry together with the place it was read from. */
export interface Placed<T> {
  value: T;
  readonly place: string;
  /** Place of one of its fields. */
  placeOfField: (path: readonly PropertyKey[]) => string;
}

export function placed<T>(value: T, parsed: Parsed): Placed<T> {
  return {
    value,
    // Lines cost a second look at the file, and only a fault asks for them.
    get place() {
      return placeOf(parsed.file, parsed.lineOf([]));
    },
    placeOfField: (path) => placeOf(parsed.file, parsed.lineOf(path)),
  };
}

/** Finds entries again by identity: those of a read knowledge folder are the ones that were placed. */
export function createPlaceOf(entries: Iterable<Placed<object>>): PlaceOf {
  const places = new Map<object, Placed<object>>();
  for (const entry of entries) places.set(entry.value, entry);
  return (entry, path = []) => {
    const found = places.get(entry);
    if (!found) throw new RangeError('This entry was not read from the folder.');
    return found.placeOfField(path);
  };
}

/** Entries by key, in reading order. A second entry with the same key is a problem. */
export function byKey<T>(
  entries: readonly Placed<T>[],
  keyOf: (value: T) => string,
  problems: Problem[],
): Map<string, T> {
  const found = new Map<string, Placed<T>>();
  for (const entry of entries) {
    const key = keyOf(entry.value);
    const earlier = found.get(key);
    if (earlier) {
      problems.push({
        place: entry.place,
        message: `"${key}" stands at ${earlier.place} already; give one another id.`,
      });
    } else {
      found.set(key, entry);
    }
  }
  return new Map([...found].map(([key, { value }]) => [key, value]));
}
