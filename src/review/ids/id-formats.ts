import { AMERICAN_FORMATS } from './formats-american';
import { ASIAN_AFRICAN_FORMATS } from './formats-asian-african';
import { AUSTRALIAN_FORMATS, BRITISH_FORMATS } from './formats-commonwealth';
import { EUROPEAN_FORMATS } from './formats-european';
import { FINANCIAL_FORMATS, VEHICLE_FORMATS } from './formats-financial';
import type { IdFormat } from './id-format';

export const ID_FORMATS: readonly IdFormat[] = [
  ...AMERICAN_FORMATS,
  ...BRITISH_FORMATS,
  ...AUSTRALIAN_FORMATS,
  ...EUROPEAN_FORMATS,
  ...ASIAN_AFRICAN_FORMATS,
  ...FINANCIAL_FORMATS,
  ...VEHICLE_FORMATS,
];
