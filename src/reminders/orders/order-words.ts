import { z } from 'zod';
import { LOCALES } from '../../domain';
import type { Knowledge } from '../../domain';

const words = z.array(z.string().trim().min(1)).min(1);
// oxlint-disable-next-line typescript/explicit-function-return-type -- zod's own type says it.
const wordsOf = <K extends string>(keys: readonly K[]) => z.record(z.enum(keys), words);

export const ORDER_NAMES = [
  'help',
  'list',
  'preview',
  'test',
  'pause',
  'resume',
  'stop',
  'blackout',
  'runs',
  'report',
  'export',
  'cancel',
  'recall',
  'hold',
  'release',
  'send-now',
  'retry',
  'opt-out',
  'opt-in',
] as const;

/** Shape of lexicons/reminder-words.yml. */
export const orderWordsSchema = z.strictObject({
  remind: words,
  orders: wordsOf(ORDER_NAMES),
  targets: wordsOf(['here', 'everyone']),
  settings: wordsOf(['zone', 'quiet', 'lang', 'until', 'with', 'in']),
  values: wordsOf(['recipient', 'failed', 'unsure', 'none']),
  languages: wordsOf(LOCALES),
  times: z.strictObject({
    fillers: words,
    daily: words,
    weekdays: words,
    monthly: words,
    noon: words,
    ordinals: wordsOf(['1', '2', '3', '4', 'last']),
    days: wordsOf(['0', '1', '2', '3', '4', '5', '6']),
  }),
});
type WordFile = z.infer<typeof orderWordsSchema>;

/** The words of orders, ready to look up. */
export interface OrderWords {
  /** First words of an order. */
  remind: ReadonlySet<string>;
  orders: Phrases<WordFile['orders']>;
  targets: Phrases<WordFile['targets']>;
  settings: Phrases<WordFile['settings']>;
  values: Phrases<WordFile['values']>;
  languages: Phrases<WordFile['languages']>;
  days: Phrases<WordFile['times']['days']>;
  ordinals: Phrases<WordFile['times']['ordinals']>;
  times: Phrases<Pick<WordFile['times'], 'fillers' | 'daily' | 'weekdays' | 'monthly' | 'noon'>>;
}

/** What a run of words stands for. */
type Phrases<T extends object> = ReadonlyMap<string, Extract<keyof T, string>>;

export function readOrderWords({ wordData }: Pick<Knowledge, 'wordData'>): OrderWords {
  const { times, remind, ...file } = orderWordsSchema.parse(wordData.get('reminder-words'));
  const { days, ordinals, ...others } = times;
  return {
    remind: new Set(remind.map(plainWords)),
    orders: phrasesOf(file.orders),
    targets: phrasesOf(file.targets),
    settings: phrasesOf(file.settings),
    values: phrasesOf(file.values),
    languages: phrasesOf(file.languages),
    days: phrasesOf(days),
    ordinals: phrasesOf(ordinals),
    times: phrasesOf(others),
  };
}

/** Small letters without accents, one blank between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

function phrasesOf<T extends Record<string, string[]>>(lists: T): Phrases<T> {
  const phrases = new Map<string, Extract<keyof T, string>>();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the keys.
  for (const [key, list] of Object.entries(lists) as [Extract<keyof T, string>, string[]][]) {
    for (const phrase of list) phrases.set(plainWords(phrase), key);
  }
  return phrases;
}
