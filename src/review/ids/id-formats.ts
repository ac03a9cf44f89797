import {
  aba,
  dea,
  frenchKey,
  isDay,
  luhn,
  mod97,
  nhs,
  npi,
  restIs,
  spanishLetter,
  verhoeff,
  vin,
  weighted,
} from './check-digits';

export type IdKind =
  'national-id' | 'credit-card' | 'iban' | 'account-number' | 'license-number' | 'plate' | 'vin';

/** A number's outward form and what must hold for it. */
export interface IdFormat {
  kind: IdKind;
  name: string;
  /** 9 a digit, A a letter; other characters stand for themselves. */
  shapes: readonly string[];
  /** On the number without separators, in capitals. */
  pattern?: RegExp;
  check?: (compact: string) => boolean;
  /** A word near it that says what it is. */
  cue?: RegExp;
  /** Only counts beside its cue or when it is all there is. */
  needsCue?: boolean;
  /** Also counts when nothing but the number was pasted. */
  alone?: boolean;
}

const SSN = /^(?!000|666|9)\d{3}(?!00)\d{2}(?!0000)\d{4}$/;
const ITIN = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])\d{4}$/;
const KNOWN_FAKES = /^(?:123456789|987654321|(\d)\1{8})$/;
const SSN_CUE = /\b(?:ssns?|ssid|ss ?#|social|seguro social|nss)\b/i;
const TAX_CUE = /\b(?:itin|tin|tax|taxpayer)\b/i;
const MBI =
  /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d\d$/;
const NINE = [
  '999-99-9999',
  '999 99 9999',
  '999.99.9999',
  '999-999-999',
  '999 999 999',
  '999999999',
  '999-999999',
  '99999-9999',
  '999.999.999',
];

const AMERICAN: readonly IdFormat[] = [
  {
    kind: 'national-id',
    name: 'SSN',
    shapes: ['999-99-9999', '999 99 9999', '999.99.9999'],
    pattern: SSN,
    check: (id) => !KNOWN_FAKES.test(id),
  },
  {
    kind: 'national-id',
    name: 'SSN',
    shapes: NINE,
    pattern: SSN,
    check: (id) => !KNOWN_FAKES.test(id),
    cue: SSN_CUE,
    needsCue: true,
  },
  { kind: 'national-id', name: 'ITIN', shapes: ['999-99-9999', '999 99 9999'], pattern: ITIN },
  {
    kind: 'national-id',
    name: 'ITIN',
    shapes: NINE,
    pattern: ITIN,
    check: (id) => !KNOWN_FAKES.test(id),
    cue: TAX_CUE,
    needsCue: true,
    alone: true,
  },
  {
    kind: 'national-id',
    name: 'Medicare',
    shapes: [
      '9AA9-AA9-AA99',
      '9A99-AA9-AA99',
      '9AA9-A99-AA99',
      '9A99-A99-AA99',
      '9AA9AA9AA99',
      '9A99AA9AA99',
      '9AA9A99AA99',
      '9A99A99AA99',
    ],
    pattern: MBI,
  },
  {
    kind: 'national-id',
    name: 'SIN',
    shapes: ['999-999-999', '999 999 999'],
    pattern: /^[1-79]/,
    check: (id) => luhn(id) && !/^(\d)\1+$/.test(id),
  },
  {
    kind: 'national-id',
    name: 'SIN',
    shapes: ['999999999'],
    pattern: /^[1-79]/,
    check: luhn,
    cue: /\b(?:sin|nas|social insurance|assurance sociale)\b/i,
    needsCue: true,
    alone: true,
  },
  {
    kind: 'national-id',
    name: 'CURP',
    shapes: ['AAAA999999AAAAAA99', 'AAAA999999AAAAAAA9'],
    pattern: /^[A-Z]{4}\d{6}[HMX]/,
  },
  {
    kind: 'national-id',
    name: 'RFC',
    shapes: ['AAAA999999AA9', 'AAAA999999A99', 'AAAA999999999', 'AAAA999999AAA'],
    check: (id) => isDay(id.slice(6, 8), id.slice(8, 10)),
    cue: /\brfc\b/i,
    needsCue: true,
  },
  { kind: 'national-id', name: 'CPF', shapes: ['999.999.999-99'] },
  {
    kind: 'license-number',
    name: 'NPI',
    shapes: ['9999999999', '9999-999-999', '9999 999 999'],
    check: npi,
    cue: /\b(?:npi|provider)\b/i,
    needsCue: true,
    alone: true,
  },
  {
    kind: 'license-number',
    name: 'DEA',
    shapes: ['AA9999999', 'A99999999'],
    pattern: /^[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}$/,
    check: dea,
  },
  {
    kind: 'account-number',
    name: 'routing',
    shapes: ['999999999', '9999-9999-9'],
    check: aba,
    cue: /\b(?:routing|aba|transit|rtn)\b/i,
    needsCue: true,
    alone: true,
  },
];

const BRITISH: readonly IdFormat[] = [
  { kind: 'national-id', name: 'NHS', shapes: ['999-999-9999', '999 999 9999'], check: nhs },
  {
    kind: 'national-id',
    name: 'NHS',
    shapes: ['9999999999'],
    check: nhs,
    cue: /\bnhs\b/i,
    needsCue: true,
    alone: true,
  },
  {
    kind: 'national-id',
    name: 'NINO',
    shapes: [
      'AA 99 99 99 A',
      'AA999999A',
      'AA 999999A',
      'AA 999999 A',
      'AA-99-99-99-A',
      'AA999999 A',
    ],
    pattern: /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/,
  },
  {
    kind: 'license-number',
    name: 'UK driving licence',
    shapes: [
      'AAAAA999999AA9AA',
      'AAAA9999999AA9AA',
      'AAA99999999AA9AA',
      'AA999999999AA9AA',
      'AAAAA999999A99AA',
      'AAAAA999999AA99A',
      'AAAAA999999A999A',
    ],
    pattern: /^[A-Z9]{5}\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9]{3}$/,
  },
  {
    kind: 'plate',
    name: 'UK plate',
    shapes: ['AA99 AAA', 'AA99AAA', 'AA99-AAA'],
    pattern: /^[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-2]\d|[5-7]\d)[A-HJ-PR-Z]{3}$/,
  },
];

const VAT_WEIGHTS = [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19];
const AUSTRALIAN: readonly IdFormat[] = [
  {
    kind: 'national-id',
    name: 'ABN',
    shapes: ['99 999 999 999', '99999999999'],
    check: (id) => (weighted(id, VAT_WEIGHTS) - 10) % 89 === 0,
  },
  {
    kind: 'national-id',
    name: 'ACN',
    shapes: ['999 999 999', '999999999'],
    check: restIs([8, 7, 6, 5, 4, 3, 2, 1], 10, (rest) => (10 - rest) % 10),
    cue: /\bacn\b/i,
    needsCue: true,
  },
  {
    kind: 'national-id',
    name: 'Medicare (AU)',
    shapes: ['9999 99999 9', '9999999999'],
    pattern: /^[2-6]/,
    check: (id) => weighted(id, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(id.charAt(8)),
    cue: /\bmedicare\b/i,
    needsCue: true,
  },
  {
    kind: 'national-id',
    name: 'TFN',
    shapes: ['999 999 999', '999999999'],
    check: (id) => weighted(id, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0,
    cue: /\b(?:tfn|tax file)\b/i,
    needsCue: true,
  },
];

const EUROPEAN: readonly IdFormat[] = [
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

const ASIAN_AFRICAN: readonly IdFormat[] = [
  {
    kind: 'national-id',
    name: 'Aadhaar',
    shapes: ['9999 9999 9999', '9999-9999-9999', '999999999999'],
    pattern: /^[2-9]/,
    check: verhoeff,
  },
  {
    kind: 'national-id',
    name: 'PAN (IN)',
    shapes: ['AAAAA9999A'],
    pattern: /^[A-Z]{3}[ABCFGHJLPT]/,
  },
  {
    kind: 'national-id',
    name: 'GSTIN',
    shapes: ['99AAAAA9999A9A9', '99AAAAA9999A9AA'],
    pattern: /^(?:0[1-9]|[12]\d|3[0-7])[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z/,
  },
  { kind: 'national-id', name: 'NRIC', shapes: ['A9999999A'], pattern: /^[STFGM]/ },
  {
    kind: 'national-id',
    name: 'RRN',
    shapes: ['999999-9999999'],
    pattern: /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-8]\d{6}$/,
  },
  {
    kind: 'national-id',
    name: 'Thai ID',
    shapes: ['9999999999999', '9 9999 99999 99 9'],
    pattern: /^[1-8]/,
    check: restIs([13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2], 11, (rest) => (11 - rest) % 10),
  },
  {
    kind: 'national-id',
    name: 'South African ID',
    shapes: ['9999999999999', '999999 9999 999'],
    pattern: /^\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}[0-2][89]\d$/,
    check: luhn,
  },
];

const CARD =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|(?:5018|5019|5020|5038|6304|6759|6761|6763)\d{8,15}|1\d{14})$/;
const FINANCIAL: readonly IdFormat[] = [
  {
    kind: 'credit-card',
    name: 'card',
    shapes: [
      '9999-9999-9999-9999',
      '9999 9999 9999 9999',
      '9999999999999999',
      '9999 999999 99999',
      '9999-999999-99999',
      '999999999999999',
      '99999999999999',
      '9999999999999',
      '9999 999999 9999',
    ],
    pattern: CARD,
    check: luhn,
  },
];

const VEHICLES: readonly IdFormat[] = [
  { kind: 'vin', name: 'VIN', shapes: [], pattern: /^[A-HJ-NPR-Z0-9]{17}$/, check: vin },
];

export const ID_FORMATS: readonly IdFormat[] = [
  ...AMERICAN,
  ...BRITISH,
  ...AUSTRALIAN,
  ...EUROPEAN,
  ...ASIAN_AFRICAN,
  ...FINANCIAL,
  ...VEHICLES,
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

/** International bank account number, ISO 13616: country, two check digits, up to 30 more. */
export function isIban(compact: string): boolean {
  const length = IBAN_LENGTHS.get(compact.slice(0, 2));
  return (
    length === compact.length &&
    /^[A-Z]{2}\d\d[A-Z0-9]+$/.test(compact) &&
    mod97(compact.slice(4) + compact.slice(0, 4)) === 1
  );
}
const IBAN_LENGTHS = new Map(
  (
    'AL28 AD24 AT20 AZ28 BH22 BY28 BE16 BA20 BR29 BG22 CR22 HR21 CY28 CZ24 DK18 DO28 EG29 EE20 FO18 FI18 FR27 GE22 DE22 GI23 GR27 GL18 GT28 ' +
    'HU28 IS26 IQ23 IE22 IL23 IT27 JO30 KZ20 XK20 KW30 LV21 LB28 LI21 LT20 LU20 MK19 MT31 MR27 MU30 MC27 MD24 ME22 NL18 NO15 PK24 PS29 PL28 ' +
    'PT25 QA29 RO24 LC32 SM27 SA24 RS22 SC31 SK24 SI19 ES24 SE24 CH21 TN24 TR26 UA29 AE23 GB22 VA22 VG24 TL23 ST25 LY25 SV28'
  )
    .split(' ')
    .map((entry): [string, number] => [entry.slice(0, 2), Number(entry.slice(2))]),
);
