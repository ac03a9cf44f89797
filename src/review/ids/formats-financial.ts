import { luhn, vin } from './check-digits';
import type { IdFormat } from './id-format';

const CARD =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35\d{14}|(?:5018|5019|5020|5038|6304|6759|6761|6763)\d{8,15}|1\d{14})$/;
export const FINANCIAL_FORMATS: readonly IdFormat[] = [
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

export const VEHICLE_FORMATS: readonly IdFormat[] = [
  { kind: 'vin', name: 'VIN', shapes: [], pattern: /^[A-HJ-NPR-Z0-9]{17}$/, check: vin },
];
