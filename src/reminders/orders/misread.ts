import type { Instant } from '../../domain';
import type { Expected, Misread, Order } from './order';
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

/** The order, when no word is left after it. */
export function whole({ raw }: Typed, end: number, order: Order): Order | undefined {
  return raw.length === end ? order : undefined;
}

/** Ids of subscriptions, runs and reminders. */
export function idAt({ raw }: Typed, at: number): string | undefined {
  const word = raw[at] ?? '';
  return /^[\w-]{3,64}$/.test(word) ? word : undefined;
}
