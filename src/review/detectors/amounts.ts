import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findNear, words } from './find';

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen half ' +
    'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien mil ' +
    'deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille'
  ).split(' '),
);

export function findNumbers({ tokens }: Reading): Span[] {
  return tokens.filter(({ word }) => isDigit(word) || NUMBER_WORDS.has(word));
}

function isDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > 47 && code < 58;
}

const PERCENT = words('\\d{1,4}(?:[.,]\\d{1,3})? ?(?:%|percent|per cent|pct|por ciento|pour cent)');
const PERCENT_SIGN = /(?<![\w.])\d{1,4}(?:[.,]\d{1,3})? ?%/giu;

export function findPercents(reading: Reading): Span[] {
  return findNear(reading, ['percent'], PERCENT, PERCENT_SIGN);
}

const AMOUNT =
  '(?:\\d{1,5}(?:[.,]\\d{1,3})?|an?|one|two|three|four|half an?|half|un[ao]?|dos|tres|une?|deux|trois)';
const DOSE = words(
  `\\d{1,5}(?:[.,]\\d{1,3})? ?(?:mg|mcg|µg|ug|g|ml|cc|iu|units?|milligrams?|micrograms?|grams?|milliliters?|miligramos|milligrammes)`,
  `${AMOUNT} (?:more |extra )?(?:tablets?|pills?|capsules?|drops?|puffs?|teaspoons?|tablespoons?|doses?|sprays?|shots?|pastillas?|tabletas?|gotas?|comprimés?|gouttes?|gélules?)`,
);

export function findDoses(reading: Reading): Span[] {
  return findNear(reading, ['dose'], DOSE);
}

const MONEY =
  /(?<![\w.])[$€£] ?\d{1,9}(?:[.,]\d{1,3}){0,3}k?(?![\w])|(?<![\w.])\d{1,9}(?:[.,]\d{1,3}){0,3} ?(?:€|£|dollars|bucks|euros|dólares|usd)/giu;

export function findMoney(reading: Reading): Span[] {
  return findNear(reading, ['money'], MONEY);
}
