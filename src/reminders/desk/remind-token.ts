import type { Instant } from '../../domain';
import type { Order } from '../orders/order';

/** Orders that a button may carry; each says what it is about, so that it can be pressed a week later. */
export type Pressed =
  | Order
  /** Valid while the run has so many failed ones. */
  | { kind: 'retry-failed'; run: string; count: number }
  /** Valid for the hold that began then. */
  | { kind: 'release-since'; since: Instant };

const PREFIX = 'remind:';

/** `remind:…`; names ids only. */
export function remindToken(name: string, ...parts: (string | number)[]): string {
  return PREFIX + [name, ...parts].join(':');
}

/** Undefined when it is none of these. */
export function readRemindToken(token: string): Pressed | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  const [name = '', id = '', count = ''] = token.slice(PREFIX.length).split(':');
  return READERS.get(name)?.(id, count);
}

type Read = (id: string, count: string) => Pressed | undefined;

const READERS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['list', () => ({ kind: 'list' })],
  ['runs', () => ({ kind: 'runs' })],
  ['off', () => ({ kind: 'opt-out' })],
  ['on', () => ({ kind: 'opt-in' })],
  ['preview', (id) => (id === '' ? { kind: 'preview' } : { kind: 'preview', subscription: id })],
  ['stop', (id) => named(id, { kind: 'stop', subscription: id })],
  ['report', (id) => named(id, { kind: 'report', run: id })],
  ['cancel', (id) => named(id, { kind: 'cancel', run: id })],
  ['retry', (id, count) => named(id, { kind: 'retry-failed', run: id, count: Number(count) })],
  ['release', (id) => named(id, { kind: 'release-since', since: Number(id) })],
]);

function named(id: string, pressed: Pressed): Pressed | undefined {
  return id === '' ? undefined : pressed;
}
