import { present } from '../../domain';
import { idAt, misread, whole } from './misread';
import type { Reading } from './misread';
import type { Misread, Order } from './order';
import { dayAt, daysAt } from './read-days';

type Name = 'preview' | 'stop' | 'resume' | 'pause' | 'blackout' | 'send-now';

/** `pause <id> until …` and the other orders for one subscription. */
export function readForSubscription(name: Name, at: number, reading: Reading): Order | Misread {
  const { typed } = reading;
  const subscription = idAt(typed, at);
  if (subscription === undefined) return readWithoutId(name, at, reading);
  const rest = at + 1;
  switch (name) {
    case 'pause':
      return readPause(subscription, rest, reading);
    case 'blackout':
      return readBlackout(subscription, rest, reading);
    case 'send-now': {
      const reminder = idAt(typed, rest);
      const order: Order = { kind: name, subscription, ...present({ reminder }) };
      const end = reminder === undefined ? rest : rest + 1;
      return whole(typed, end, order) ?? misread(typed, end, 'order');
    }
    default:
      return whole(typed, rest, { kind: name, subscription }) ?? misread(typed, rest, 'order');
  }
}

/** Whoever types `stop` alone wants peace. */
function readWithoutId(name: Name, at: number, { typed }: Reading): Order | Misread {
  const orders: Partial<Record<Name, Order>> = {
    preview: { kind: 'preview' },
    stop: { kind: 'opt-out' },
  };
  const order = orders[name];
  return (order && whole(typed, at, order)) ?? misread(typed, at, 'subscription');
}

function readPause(
  subscription: string,
  at: number,
  { typed, words, now }: Reading,
): Order | Misread {
  const isUntil = words.settings.get(typed.plain[at] ?? '') === 'until';
  const until = dayAt(typed.raw, isUntil ? at + 1 : at);
  if (until === undefined) return misread(typed, at, 'day');
  const today = new Date(now).toISOString().slice(0, 10);
  return until > today ? { kind: 'pause', subscription, until } : misread(typed, at, 'day-ahead');
}

function readBlackout(
  subscription: string,
  at: number,
  { typed, words }: Reading,
): Order | Misread {
  const order = { kind: 'blackout' as const, subscription };
  const isNone = words.values.get(typed.plain[at] ?? '') === 'none';
  const lifted = isNone ? whole(typed, at + 1, order) : undefined;
  const days = daysAt(typed.raw, at);
  return lifted ?? (days ? { ...order, days } : misread(typed, at, 'days'));
}
