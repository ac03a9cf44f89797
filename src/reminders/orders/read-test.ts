import { present } from '../../domain';
import { idAt, misread, whole } from './misread';
import type { Reading } from './misread';
import type { Misread, Order } from './order';

/** `test [<reminder>] [lang …]` */
export function readTest(at: number, { typed, words }: Reading): Order | Misread {
  const isSetting = (place: number): boolean =>
    words.settings.get(typed.plain[place] ?? '') === 'lang';
  const reminder = isSetting(at) ? undefined : idAt(typed, at);
  const next = reminder === undefined ? at : at + 1;
  const order: Order = { kind: 'test', ...present({ reminder }) };
  const done = whole(typed, next, order);
  if (done) return done;
  const lang = isSetting(next) ? words.languages.get(typed.plain[next + 1] ?? '') : undefined;
  const told = lang && whole(typed, next + 2, { ...order, lang });
  return told ?? misread(typed, next, 'lang');
}
