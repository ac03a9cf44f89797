import type { Instant } from '../../domain';
import { matchAt } from './match-at';
import { misread } from './misread';
import type { Reading, Typed } from './misread';
import type { Misread, Order } from './order';
import { plainWords } from './order-words';
import type { OrderWords } from './order-words';
import { readSubscribe } from './read-subscribe';
import { dayAt, daysAt } from './read-days';

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
  if (!name) return readSubscribe(reading);
  return readNamed(name.key, name.length, reading);
}

type Name = OrderWords['orders'] extends ReadonlyMap<string, infer K> ? K : never;

function readNamed(name: Name, at: number, reading: Reading): Order | Misread {
  const { typed } = reading;
  switch (name) {
    case 'preview':
      return readOptionalId(typed, at);
    case 'test':
      return readTest(reading, at);
    case 'stop':
      return typed.raw.length === at
        ? { kind: 'opt-out' }
        : readWithId({ kind: 'stop' }, typed, at);
    case 'resume':
      return readWithId({ kind: 'resume' }, typed, at);
    case 'pause':
    case 'blackout':
    case 'send-now':
      return readForSubscription(name, at, reading);
    case 'report':
    case 'export':
    case 'cancel':
    case 'recall':
    case 'retry':
      return readForRun(name, at, reading);
    default:
      return typed.raw.length === at ? { kind: name } : misread(typed, at, 'order');
  }
}

function readOptionalId(typed: Typed, at: number): Order | Misread {
  if (typed.raw.length === at) return { kind: 'preview' };
  const subscription = idAt(typed, at);
  const isWhole = subscription !== undefined && typed.raw.length === at + 1;
  return isWhole ? { kind: 'preview', subscription } : misread(typed, at, 'subscription');
}

function readWithId(order: { kind: 'stop' | 'resume' }, typed: Typed, at: number): Order | Misread {
  const subscription = idAt(typed, at);
  if (subscription === undefined) return misread(typed, at, 'subscription');
  return typed.raw.length === at + 1 ? { ...order, subscription } : misread(typed, at + 1, 'order');
}

function readTest({ typed, words }: Reading, at: number): Order | Misread {
  const isLang = words.settings.get(typed.plain[at] ?? '') === 'lang';
  const reminder = isLang ? undefined : idAt(typed, at);
  const next = reminder === undefined ? at : at + 1;
  const order: Order = { kind: 'test', ...(reminder !== undefined && { reminder }) };
  if (typed.raw.length === next) return order;
  const lang = words.languages.get(typed.plain[next + 1] ?? '');
  const isSet = words.settings.get(typed.plain[next] ?? '') === 'lang';
  if (!isSet || !lang || typed.raw.length > next + 2) return misread(typed, next, 'lang');
  return { ...order, lang };
}

function readForSubscription(
  name: 'pause' | 'blackout' | 'send-now',
  at: number,
  reading: Reading,
): Order | Misread {
  const { typed, words, now } = reading;
  const subscription = idAt(typed, at);
  if (subscription === undefined) return misread(typed, at, 'subscription');
  const rest = at + 1;
  if (name === 'send-now') {
    const reminder = idAt(typed, rest);
    if (typed.raw.length > rest + 1) return misread(typed, rest + 1, 'order');
    return { kind: name, subscription, ...(reminder !== undefined && { reminder }) };
  }
  if (name === 'blackout') {
    const isNone = words.values.get(typed.plain[rest] ?? '') === 'none';
    if (isNone && typed.raw.length === rest + 1) return { kind: name, subscription };
    const days = daysAt(typed.raw, rest);
    return days ? { kind: name, subscription, days } : misread(typed, rest, 'days');
  }
  const isUntil = words.settings.get(typed.plain[rest] ?? '') === 'until';
  const until = dayAt(typed.raw, isUntil ? rest + 1 : rest);
  if (until === undefined) return misread(typed, rest, 'day');
  const today = new Date(now).toISOString().slice(0, 10);
  return until > today ? { kind: name, subscription, until } : misread(typed, rest, 'day-ahead');
}

function readForRun(
  name: 'report' | 'export' | 'cancel' | 'recall' | 'retry',
  at: number,
  { typed, words }: Reading,
): Order | Misread {
  const run = idAt(typed, at);
  if (run === undefined) return misread(typed, at, 'run');
  const rest = at + 1;
  if (name === 'retry') {
    const what = words.values.get(typed.plain[rest] ?? 'failed');
    const isWhole = typed.raw.length <= rest + 1 && (what === 'failed' || what === 'unsure');
    return isWhole ? { kind: name, run, what } : misread(typed, rest, 'retry');
  }
  if (name === 'recall') {
    const isWith = words.settings.get(typed.plain[rest] ?? '') === 'with';
    const instead = isWith ? typed.plain[rest + 1] : undefined;
    if (typed.raw.length > rest + (isWith ? 2 : 0)) return misread(typed, rest, 'order');
    return { kind: name, run, ...(instead !== undefined && { instead }) };
  }
  return typed.raw.length === rest ? { kind: name, run } : misread(typed, rest, 'order');
}

/** Ids of subscriptions, runs and reminders. */
function idAt({ raw }: Typed, at: number): string | undefined {
  const word = raw[at] ?? '';
  return /^[\w-]{3,64}$/.test(word) ? word : undefined;
}
