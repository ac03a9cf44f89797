import { nhs, restIs, weighted } from './check-digits';
import type { IdFormat } from './id-format';

export const BRITISH_FORMATS: readonly IdFormat[] = [
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
export const AUSTRALIAN_FORMATS: readonly IdFormat[] = [
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
