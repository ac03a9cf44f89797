import type { Corpus } from './corpus';

/** A clause that an engine found, with the engine's own score where it gives one. */
export interface Hit {
  clause: string;
  score?: number;
}

/** Something that finds clauses for questions. */
export interface Engine {
  /** Best first. */
  find(question: string): readonly Hit[] | Promise<readonly Hit[]>;
}

export type BuildEngine = (corpus: Corpus) => Engine | Promise<Engine>;

/** How many hits an engine is asked for. */
export const LIMIT = 8;

/** Words that every peer leaves out, as each of them finds more without. */
export const STOP_WORDS = new Set(
  'a an the i my is it to of in on for and or can do we may if with at be are'.split(' '),
);
