import { idAt, misread, whole } from './misread';
import type { Reading } from './misread';
import type { Misread, Order } from './order';

type Name = 'report' | 'export' | 'cancel' | 'recall' | 'retry';

/** `report <run>` and the other orders for one run. */
export function readForRun(name: Name, at: number, reading: Reading): Order | Misread {
  const { typed } = reading;
  const run = idAt(typed, at);
  if (run === undefined) return misread(typed, at, 'run');
  if (name === 'retry') return readRetry(run, at + 1, reading);
  if (name === 'recall') return readRecall(run, at + 1, reading);
  return whole(typed, at + 1, { kind: name, run }) ?? misread(typed, at + 1, 'order');
}

function readRetry(run: string, at: number, { typed, words }: Reading): Order | Misread {
  const what = words.values.get(typed.plain[at] ?? 'failed');
  const isKnown = what === 'failed' || what === 'unsure';
  return isKnown && typed.raw.length <= at + 1
    ? { kind: 'retry', run, what }
    : misread(typed, at, 'retry');
}

function readRecall(run: string, at: number, { typed, words }: Reading): Order | Misread {
  const bare = whole(typed, at, { kind: 'recall', run });
  if (bare) return bare;
  const isWith = words.settings.get(typed.plain[at] ?? '') === 'with';
  const instead = typed.plain[at + 1];
  const order =
    isWith && instead !== undefined
      ? whole(typed, at + 2, { kind: 'recall', run, instead })
      : undefined;
  return order ?? misread(typed, at, 'order');
}
