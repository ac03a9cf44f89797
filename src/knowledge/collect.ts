import type { PlaceOf, Problem } from '../domain';
import type { Parsed } from './parse-file';
import { placeOf } from './parse-file';

/** An entry together with the place it was read from. */
export interface Placed<T> {
  value: T;
  place: string;
  /** Place of one of its fields. */
  placeOfField: (path: readonly PropertyKey[]) => string;
}

export function placed<T>(value: T, parsed: Parsed): Placed<T> {
  return {
    value,
    place: placeOf(parsed.file, parsed.lineOf([])),
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
  const found = new Map<string, T>();
  const places = new Map<string, string>();
  for (const { value, place } of entries) {
    const key = keyOf(value);
    const earlier = places.get(key);
    if (earlier === undefined) {
      found.set(key, value);
      places.set(key, place);
    } else {
      problems.push({
        place,
        message: `"${key}" stands at ${earlier} already; give one another id.`,
      });
    }
  }
  return found;
}
