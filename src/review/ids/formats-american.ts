import { aba, dea, luhn, npi, isDay } from './check-digits';
import type { IdFormat } from './id-format';

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

export const AMERICAN_FORMATS: readonly IdFormat[] = [
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
