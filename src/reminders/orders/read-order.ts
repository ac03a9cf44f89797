import type { Instant } from '../../domain';
import { matchAt } from './match-at';
import { misread, whole } from './misread';
import type { Misread, Order } from './order';
import { plainWords } from './order-words';
import type { OrderWords } from './order-words';
import { readForRun } from './read-for-run';
import { readForSubscription } from './read-for-subscription';
import { readSubscribe } from './read-subscribe';
import { readTest } from './read-test';
import type { Reading } from './misread';

/** Longest order that is read, in words. */
const MAX_WORDS = 40;

/** What somebody typed after `remind`: an order, or what is wrong with it. */
export function readOrder(text: string, words: OrderWords, now: Instant): Order | Misread {
  const raw = text
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, MAX_WORDS);
  const reading = { typed: { raw, plain: raw.map(plainWords) }, words, now };
  if (raw.length === 0) return { kind: 'help' };
  const name = matchAt(words.orders, reading.typed.plain, 0);
  return name ? readNamed(name.key, name.length, reading) : readSubscribe(reading);
}

type Name = OrderWords['orders'] extends ReadonlyMap<string, infer K> ? K : never;

const FOR_SUBSCRIPTION = ['preview', 'stop', 'resume', 'pause', 'blackout', 'send-now'] as const;
const FOR_RUN = ['report', 'export', 'cancel', 'recall', 'retry'] as const;

function readNamed(name: Name, at: number, reading: Reading): Order | Misread {
  if (name === 'test') return readTest(at, reading);
  if (isOneOf(FOR_SUBSCRIPTION, name)) return readForSubscription(name, at, reading);
  if (isOneOf(FOR_RUN, name)) return readForRun(name, at, reading);
  return whole(reading.typed, at, { kind: name }) ?? misread(reading.typed, at, 'order');
}

function isOneOf<N extends string>(names: readonly N[], name: string): name is N {
  return names.some((known) => known === name);
}
