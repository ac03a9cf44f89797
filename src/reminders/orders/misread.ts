import type { Instant } from '../../domain';
import type { Expected, Misread } from './order';
import type { OrderWords } from './order-words';

/** What was typed after `remind`, word by word. */
export interface Typed {
  /** As it was typed. */
  raw: readonly string[];
  /** In small letters without accents. */
  plain: readonly string[];
}

/** What goes with an order's words. */
export interface Reading {
  typed: Typed;
  words: OrderWords;
  now: Instant;
}

/** Words up to a place are understood; what stands there is not. */
export function misread({ raw }: Typed, at: number, expected: Expected): Misread {
  const understood = raw.slice(0, at).join(' ');
  return { kind: 'misread', understood, unknown: raw.slice(at).join(' '), expected };
}
