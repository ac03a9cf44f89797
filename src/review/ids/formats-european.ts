import { frenchKey, isDay, luhn, restIs, spanishLetter } from './check-digits';
import type { IdFormat } from './id-format';

export const EUROPEAN_FORMATS: readonly IdFormat[] = [
  {
    kind: 'national-id',
    name: 'NIF',
    shapes: ['99999999A', '9999999A', '99999999-A', '9999999-A'],
    check: spanishLetter,
  },
  {
    kind: 'national-id',
    name: 'NIE',
    shapes: ['A9999999A', 'A9999999-A'],
    pattern: /^[XYZ]/,
    check: spanishLetter,
  },
  {
    kind: 'national-id',
    name: 'NIR',
    shapes: ['9 99 99 99 999 999 99', '999999999999999', '9 99 99 9A 999 999 99'],
    pattern: /^[12]\d\d(?:0[1-9]|1[0-2]|[2-9]\d)/,
    check: frenchKey,
  },
  {
    kind: 'national-id',
    name: 'codice fiscale',
    shapes: ['AAAAAA99A99A999A'],
    pattern: /^[A-Z]{6}\d\d[ABCDEHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/,
  },
  { kind: 'national-id', name: 'KVNR', shapes: ['A999999999'], check: (id) => healthCard(id) },
  {
    kind: 'national-id',
    name: 'Steuer-ID',
    shapes: ['99999999999'],
    pattern: /^[1-9]/,
    check: (id) => iso7064(id),
    cue: /\b(?:steuer|idnr|tax)/i,
    needsCue: true,
  },
  {
    kind: 'national-id',
    name: 'Rentenversicherung',
    shapes: ['99999999A999'],
    check: (id) => pensionNumber(id),
  },
  {
    kind: 'national-id',
    name: 'hetu',
    shapes: ['999999-999A', '999999-9999', '999999+999A', '999999A999A', '999999A9999'],
    pattern: /^\d{6}[A-FU-Y]?\d{3}[A-Y0-9]$/,
    check: (id) => finnish(id),
  },
  {
    kind: 'national-id',
    name: 'personnummer',
    shapes: ['999999-9999', '99999999-9999', '999999999999'],
    check: (id) => isDay(id.slice(-8, -6), id.slice(-6, -4)) && luhn(id.slice(-10)),
  },
  {
    kind: 'national-id',
    name: 'PESEL',
    shapes: ['99999999999'],
    check: restIs([1, 3, 7, 9, 1, 3, 7, 9, 1, 3], 10, (rest) => (10 - rest) % 10),
    cue: /\bpesel\b/i,
    needsCue: true,
  },
  {
    kind: 'national-id',
    name: 'TC kimlik',
    shapes: ['99999999999'],
    pattern: /^[1-9]/,
    check: (id) => turkish(id),
  },
];

/** German health insurance: the letter as two digits, then Luhn-like from the left. */
function healthCard(id: string): boolean {
  const digits = String(id.charCodeAt(0) - 64).padStart(2, '0') + id.slice(1, 9);
  const sum = Array.from(digits, Number).reduce(
    (total, digit, i) => total + crossSum(digit * (i % 2 === 0 ? 1 : 2)),
    0,
  );
  return sum % 10 === Number(id.charAt(9));
}

function crossSum(value: number): number {
  return value > 9 ? value - 9 : value;
}

function pensionNumber(id: string): boolean {
  const letter = String(id.charCodeAt(8) - 64).padStart(2, '0');
  const digits = id.slice(0, 8) + letter + id.slice(9, 11);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  const sum = weights.reduce((total, weight, i) => {
    const product = weight * Number(digits.charAt(i));
    return total + Math.floor(product / 10) + (product % 10);
  }, 0);
  const day = Number(id.slice(2, 4));
  return (
    isDay(id.slice(4, 6), String(day > 50 ? day - 50 : day)) && sum % 10 === Number(id.charAt(11))
  );
}

/** ISO 7064 mod 11,10. */
function iso7064(id: string): boolean {
  let product = 10;
  for (const digit of id.slice(0, 10)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(id.charAt(10)) && !/^(\d)\1+$/.test(id);
}

function finnish(id: string): boolean {
  const body = id.slice(0, 6) + id.slice(-4, -1);
  if (id.slice(2, 4) === '02' && Number(id.slice(0, 2)) > 29) return false;
  return (
    isDay(id.slice(2, 4), id.slice(0, 2)) &&
    '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(body) % 31) === id.at(-1) &&
    Number(id.slice(-4, -1)) > 1
  );
}

function turkish(id: string): boolean {
  const at = (i: number): number => Number(id.charAt(i));
  const odd = at(0) + at(2) + at(4) + at(6) + at(8);
  const even = at(1) + at(3) + at(5) + at(7);
  return (((odd * 7 - even) % 10) + 10) % 10 === at(9) && (odd + even + at(9)) % 10 === at(10);
}
