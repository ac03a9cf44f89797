/** Check digits of published numbering schemes; each takes the number without separators, in capitals. */

const digitsOf = (text: string): number[] => Array.from(text, Number);

export function weighted(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(text.charAt(i)), 0);
}

/** ISO/IEC 7812-1, credit cards and many others. */
export function luhn(text: string): boolean {
  const sum = digitsOf(text)
    .toReversed()
    .reduce(
      (total, digit, i) => total + (i % 2 === 0 ? digit : ((digit * 2) % 10) + (digit > 4 ? 1 : 0)),
      0,
    );
  return sum % 10 === 0;
}

/** ISO 7064 mod 97-10 over letters as two digits, as in IBAN. */
export function mod97(text: string): number {
  let rest = 0;
  for (const char of text) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

/** NHS number, mod 11. https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
export function nhs(text: string): boolean {
  const check = (11 - (weighted(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check !== 10 && check === Number(text.charAt(9)) && !/^(\d)\1+$/.test(text);
}

/** Printed on sample cards; also a valid routing number by its digits. */
const SAMPLE_SSN = '078051120';

/** ABA routing number. */
export function aba(text: string): boolean {
  return (
    /^(?:0\d|1[0-2]|2[1-9]|3[0-2]|6[1-9]|7[0-2]|80)/.test(text) &&
    text !== SAMPLE_SSN &&
    new Set(text).size > 2 &&
    weighted(text, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0
  );
}

/** National Provider Identifier: Luhn with the prefix 80840. */
export function npi(text: string): boolean {
  return /^[12]/.test(text) && new Set(text).size > 2 && luhn(`80840${text}`);
}

/** DEA registration: two letters (or a letter and 9) and seven digits. */
export function dea(text: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check] = digitsOf(text.slice(-7));
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}

/** Vehicle identification number, ISO 3779. */
export function vin(text: string): boolean {
  const values = Array.from(text, (char) => VIN_VALUES.get(char) ?? Number(char));
  const sum = values.reduce((total, value, i) => total + value * (VIN_WEIGHTS[i] ?? 0), 0);
  return '0123456789X'.charAt(sum % 11) === text.charAt(8) && /[A-Z]/.test(text) && /\d/.test(text);
}
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_VALUES = new Map(
  Array.from('ABCDEFGHJKLMNPRSTUVWXYZ', (char, i): [string, number] => [
    char,
    Number('12345678123457923456789'.charAt(i)),
  ]),
);

/** Spanish NIF and NIE. */
export function spanishLetter(text: string): boolean {
  const number = text.replace('X', '0').replace('Y', '1').replace('Z', '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(number.slice(0, -1)) % 23) === text.at(-1);
}

/** French NIR with its key. */
export function frenchKey(text: string): boolean {
  const body = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return 97 - Number(BigInt(body) % 97n) === Number(text.slice(13));
}

/** Verhoeff, as in Aadhaar. */
export function verhoeff(text: string): boolean {
  let check = 0;
  digitsOf(text)
    .toReversed()
    .forEach((digit, i) => {
      check = dihedral(check, permuted(digit, i % 8));
    });
  return check === 0;
}
const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
function permuted(digit: number, times: number): number {
  let value = digit;
  for (let i = 0; i < times; i += 1) value = PERMUTATION[value] ?? 0;
  return value;
}
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5);
  return b < 5 ? 5 + ((((a - b) % 5) + 5) % 5) : (((a - b) % 5) + 5) % 5;
}

/** Sums with weights, the rest being the last digit. */
export function restIs(
  weights: readonly number[],
  modulus: number,
  toCheck: (rest: number) => number,
) {
  return (text: string): boolean =>
    toCheck(weighted(text, weights) % modulus) === Number(text.at(-1)) && !/^(\d)\1+$/.test(text);
}

/** A day that exists in some year: MM, DD. */
export function isDay(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
