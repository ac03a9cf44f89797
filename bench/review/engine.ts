/** What a stretch of text gives away: a person's name, a date, a place, a way to reach them, a number of theirs. */
export const KINDS = ['name', 'date', 'place', 'contact', 'id'] as const;
export type Kind = (typeof KINDS)[number];

/** A stretch that could point at a person. Offsets are UTF-16 code units. */
export interface Found {
  kind: Kind;
  start: number;
  end: number;
}

/** Something that finds identifiers in a text. */
export interface Engine {
  find(text: string): readonly Found[];
  /** All that the engine does for a text by itself, without our reading of what it says; for speed. */
  run(text: string): unknown;
}

export type BuildEngine = () => Engine;
