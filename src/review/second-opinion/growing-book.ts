import type { CueBook } from './cues';

/** Numbers for whatever is met while learning. */
export interface GrowingBook extends CueBook {
  nameOf(id: number): string;
}

export function createGrowingBook(
  signals: readonly string[],
  loose: readonly string[],
): GrowingBook {
  const names: string[] = [];
  const ids = new Map<string, number>();
  const idOf = (name: string): number => {
    const known = ids.get(name);
    if (known !== undefined) return known;
    ids.set(name, names.length);
    return names.push(name) - 1;
  };
  return {
    frames: new Set(
      signals.filter((name) => !loose.includes(name)).map((name) => idOf(`s:${name}`)),
    ),
    signals: new Map(signals.map((name) => [name, idOf(`s:${name}`)])),
    wordId: (stem) => idOf(`w:${stem}`),
    idOf,
    nameOf: (id) => names[id] ?? '',
  };
}
