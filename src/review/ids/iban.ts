import { mod97 } from './check-digits';

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
