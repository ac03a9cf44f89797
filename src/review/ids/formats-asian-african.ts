import { luhn, restIs, verhoeff } from './check-digits';
import type { IdFormat } from './id-format';

export const ASIAN_AFRICAN_FORMATS: readonly IdFormat[] = [
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
