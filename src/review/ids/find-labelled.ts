import { findNear, words } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';
import type { Topic } from '../topics';

/** The number itself: some letters, at least two digits, no blank inside. */
const NUMBER = '#?(?:[A-Z]{1,4}[- ]?)?(?:\\d[\\dA-Z-]{2,19}|\\d{2,3})';
const BETWEEN =
  '(?: (?:number|numbers|no|nr|num|id|ids|ref|reference|code|card|is|was|ends? in|ending in|ending|starts with|with|de|n[uú]mero|n[º°o]))*[.:# ]{0,3}(?:(?:is|was|of|es|est) )?';
const RECORD =
  'mrns?|mr ?#|medical records?|health records?|chart|patient|pt|record|accession|encounter|visit|csn|fin|case|' +
  'member|policy|plan|claim|group|subscriber|beneficiary|medicare|medicaid|health card|insurance|ohip|phn|hcn|' +
  'specimen|sample|order|requisition|referral|authorization|prescription|rx|' +
  'expediente|historia cl[ií]nica|historial|p[oó]liza|afiliaci[oó]n|n[uú]mero de paciente|dossier|num[eé]ro de dossier|carte vitale|assur[eé]';
const ACCOUNT =
  'acct|account|accounts|a/c|bank account|banking account|invoice|bill|statement|routing|cuenta|factura|compte|facture';
const LICENSE =
  "licen[sc]e|licen[sc]es|driver'?s? licen[sc]e|driving licen[sc]e|dl|permit|certificate|passports?|passport ?number|travel document|travel passport|registration|licencia|permiso|pasaporte|c[eé]dula|permis|passeport|certificado|certificat";
const DEVICE =
  'serial|s/n|sn|device|pacemaker|implant|pump|defibrillator|imei|udi|lot|model|stimulator|n[uú]mero de serie|num[eé]ro de s[eé]rie';
const PLATE =
  'plates?|license plate|licence plate|licen[sc]e tag|tag|number plate|reg|car reg|placas?|matr[ií]cula|plaque|immatriculation|plaka|kennzeichen';

const labelled = (cues: string, number: string): RegExp =>
  words(`(?:${cues})${BETWEEN}(?:${number})`);
const RECORDS = labelled(RECORD, NUMBER);
const ACCOUNTS = labelled(ACCOUNT, '#?(?:[A-Z]{1,4}-?)?\\d[\\d -]{4,22}\\d|[x*•.]{2,12}\\d{2,6}');
const LICENSES = labelled(
  LICENSE,
  '#?[A-Z]{0,3}[- ]?\\d[\\dA-Z*-]{4,18}|[A-Z]{1,3}\\d[A-Z\\d*]{4,14}',
);
const DEVICES = labelled(
  DEVICE,
  '#?[A-Z]{0,5}[- ]?\\d[\\dA-Z-]{3,24}|[A-Z]{2,4}\\d[\\dA-Z-]{3,20}',
);
const PLATES = labelled(
  `(?:${PLATE})(?: [a-z]{1,8}){0,5} (?:reads|says|shows)|${PLATE}`,
  '[A-Z0-9]{1,4}[- ]?[A-Z0-9]{2,5}(?:[- ][A-Z0-9]{1,4})?',
);
/** "00718264 is her MRN". */
const AFTER = words(
  `\\d{5,12}(?: is| as|,)? (?:(?:the|her|his|their|an?|my|your) )?(?:mrn|medical record|chart number|record number|member id|policy number|account number)`,
);
const LAST_FOUR = words(
  '(?:last (?:four|4)(?: digits)?(?: of (?:the |her |his |their |your )?(?:ssn|social|mrn|card|phone|account|chart))?(?: is| are|:)? ?|(?:ssn|social|mrn|chart|account) ending (?:in )?)\\d{2,4}',
);
/** Trial, paper and room-booking numbers are public. */
const PUBLIC =
  /\b(?:NCT ?\d{8}|doi|pmid|isbn|sku|room|floor|ext|extension|step|page|figure|table|chapter|day|phase|grade|part|level|question|episode|season)\b/i;
const AMOUNT = /^(?:\D{0,40})(?:\d{1,3}|\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d\d)$/;

export function findRecordNumbers(reading: Reading): Span[] {
  if (!reading.topics.has('digit')) return [];
  return findNear(
    reading,
    ['record'],
    [RECORDS, (match) => isNumber(match) && isRecord(match)],
    AFTER,
    LAST_FOUR,
  ).map((span) => numberOnly(span, reading.text));
}

export function findAccountNumbers(reading: Reading): Span[] {
  return findLabelled(reading, 'account', ACCOUNTS);
}

export function findLicenseNumbers(reading: Reading): Span[] {
  return findLabelled(reading, 'license', LICENSES);
}

export function findDeviceSerials(reading: Reading): Span[] {
  return findLabelled(reading, 'device', DEVICES);
}

export function findPlates(reading: Reading): Span[] {
  return findNear(reading, ['plate'], PLATES).flatMap((span) => plateOnly(span, reading.text));
}

/** A plate is typed in capitals; small letters around it are the sentence. */
const CAPITALS = /(?<![A-Za-z0-9])[A-Z0-9]{1,4}(?:[- ]?[A-Z0-9]{1,5}){0,2}(?![A-Za-z0-9])/g;

function plateOnly({ start, end }: Span, text: string): Span[] {
  for (const { index, 0: plate } of text.slice(start, end).matchAll(CAPITALS)) {
    if (!/\d/.test(plate) || !/[A-Z]/.test(plate)) continue;
    return [{ start: start + index, end: start + index + plate.length }];
  }
  return [];
}

function findLabelled(reading: Reading, topic: Topic, pattern: RegExp): Span[] {
  if (!reading.topics.has('digit')) return [];
  return findNear(reading, [topic], [pattern, isNumber]).map((span) =>
    numberOnly(span, reading.text),
  );
}

function isNumber(match: RegExpExecArray): boolean {
  return !PUBLIC.test(match[0]) && !AMOUNT.test(match[0]);
}

/** "patient 12 of 40", "case 2019": short numbers count only after words that always number. */
function isRecord([label]: RegExpExecArray): boolean {
  const digits = label.replace(/\D/g, '').length;
  if (digits >= 5) return true;
  return (
    digits >= 2 &&
    /^(?:mrn|chart|medical record|accession|member|policy|csn|record)\b.*(?:#|number|no\b|id\b|ending|ends|mrn)/i.test(
      label,
    )
  );
}

/** The label says what it is; only the number is to go. */
function numberOnly(span: Span, text: string): Span {
  const digit = text.slice(span.start, span.end).search(/[^\s:#]*\d/);
  return { start: span.start + Math.max(0, digit), end: span.end };
}
