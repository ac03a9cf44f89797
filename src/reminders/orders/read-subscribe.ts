import type { Locale, Subscription } from '../../domain';
import { present } from '../../domain';
import { readZone } from '../time/read-zone';
import { matchAt } from './match-at';
import { misread } from './misread';
import type { Reading, Typed } from './misread';
import type { Misread, Order, Target } from './order';
import type { OrderWords } from './order-words';
import { clockText } from './read-clock';
import { readWhen } from './read-when';

const SETTINGS = ['zone', 'quiet', 'lang'] as const;
type Setting = (typeof SETTINGS)[number];

interface Aimed {
  target: Target;
  /** How many words said so. */
  length: number;
}

/** `here|everyone|<place> <when> [zone …] [quiet …] [lang …]` */
export function readSubscribe(reading: Reading): Order | Misread {
  const { typed, words } = reading;
  const aimed = readTarget(typed, words);
  if (!aimed) return misread(typed, 0, 'target');
  const parts = splitSettings(typed, words, aimed.length);
  const when = readWhen(typed.plain.slice(aimed.length, parts.end), words);
  if ('unknown' in when) return { ...misread(typed, aimed.length, 'when'), unknown: when.unknown };
  const settings: { zone?: string; quiet?: Subscription['quiet']; lang?: Locale } = {};
  for (const { name, at, to } of parts.settings) {
    const value = { raw: typed.raw.slice(at + 1, to), plain: typed.plain.slice(at + 1, to) };
    const read = readSetting(name, value, words);
    if (read === undefined)
      return { ...misread(typed, at + 1, name), unknown: value.raw.join(' ') };
    Object.assign(settings, { [name]: read });
  }
  return { kind: 'subscribe', target: aimed.target, cron: when.cron, ...present(settings) };
}

/** Undefined where a time stands instead of a place. */
function readTarget(typed: Typed, words: OrderWords): Aimed | undefined {
  const named = matchAt(words.targets, typed.plain, 0);
  if (named?.key === 'everyone') return readEveryone(typed, words, named.length);
  if (named) return { target: { kind: 'here' }, length: named.length };
  if (startsWithTime(typed.plain, words)) return undefined;
  const place = placeOf(typed.raw[0] ?? '');
  return place === undefined ? undefined : { target: { kind: 'place', place }, length: 1 };
}

function startsWithTime(plain: readonly string[], words: OrderWords): boolean {
  const lists = [words.times, words.days, words.ordinals];
  const isNamed = lists.some((list) => matchAt<string>(list, plain, 0) !== undefined);
  return isNamed || 'cron' in readWhen(plain, words);
}

/** "everyone", "everyone in slack:T0123". */
function readEveryone({ raw, plain }: Typed, words: OrderWords, at: number): Aimed {
  const isIn = words.settings.get(plain[at] ?? '') === 'in';
  const workspace = raw[at + 1] ?? '';
  if (!isIn || !/^[\w-]+:[\w.-]+$/.test(workspace))
    return { target: { kind: 'everyone' }, length: at };
  return { target: { kind: 'everyone', workspace }, length: at + 2 };
}

/** An id, or a reference as chats write it: "#C0123", "<#C0123|general>". */
function placeOf(word: string): string | undefined {
  const [, id] = /^<?#?([\w:@.-]{4,200})(?:\|[^>]*)?>?$/.exec(word) ?? [];
  return id;
}

function splitSettings(
  { plain }: Typed,
  words: OrderWords,
  start: number,
): { end: number; settings: { name: Setting; at: number; to: number }[] } {
  const places = plain.flatMap((word, at) => {
    const name = SETTINGS.find((setting) => setting === words.settings.get(word));
    return name && at >= start ? [{ name, at }] : [];
  });
  return {
    end: places[0]?.at ?? plain.length,
    settings: places.map((place, i) => ({ ...place, to: places[i + 1]?.at ?? plain.length })),
  };
}

function readSetting(
  name: Setting,
  { raw, plain }: Typed,
  words: OrderWords,
): string | Subscription['quiet'] {
  const text = plain.join(' ');
  if (name === 'lang') return words.languages.get(text);
  if (name === 'zone')
    return words.values.get(text) === 'recipient' ? 'recipient' : readZone(raw.join(' '));
  const [from = '', to = '', ...more] = text.split(/\s*[-–]\s*/);
  const [start, end] = [clockText(from), clockText(to)];
  const isSpan = start !== undefined && end !== undefined && start !== end && more.length === 0;
  return isSpan ? { from: start, to: end } : undefined;
}
