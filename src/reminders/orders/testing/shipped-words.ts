import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readOrderWords } from '../order-words';
import type { OrderWords } from '../order-words';

/** The words that the product ships with. */
export function shippedWords(): OrderWords {
  const source = readFileSync('knowledge/lexicons/reminder-words.yml', 'utf8');
  return readOrderWords({ wordData: new Map([['reminder-words', parse(source)]]) });
}
