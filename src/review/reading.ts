import type { Draft } from '../domain';
import type { Folded, Span } from './fold';
import type { Marks } from './marks';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import type { Topic } from './topics';

/** A draft, taken apart once; signals and phrases are marked when they are first asked for. */
export interface Reading {
  draft: Draft;
  folded: Folded;
  /** The folded text. */
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  /** Tokens near which a detector may have something to find. */
  topics: ReadonlyMap<Topic, readonly number[]>;
  sentenceOf(token: number): Sentence;
  /** What a detector or lexicon marks. */
  marksOf(signal: string): Marks;
  /** What a source marks, by its number. */
  sourceMarks(source: number): Marks;
  /** False when it is plain from the words alone that a source marks nothing. */
  mayMark(source: number): boolean;
}

/** Finds the stretches of the folded text that one signal stands for. */
export type Detector = (reading: Reading) => readonly Span[];
