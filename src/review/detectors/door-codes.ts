import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findNear } from './find';

const LOCK =
  '(?:doors?|gates?|docks?|keypads?|locks?|lockers?|lockbox|safe|cabinets?|vault|pyxis|omnicell|stairwells?|stairs|garage|elevator|entrance|entry|alarm|panel|med(?:ication)? room|supply(?: room| closet)?|linen room|nursery|call room|on-call room|break room|lounge|staff room|storage|puertas?|entrada|alarma|taquilla|portes?|entrée|casier|armoire|digicode)';
const CODE =
  "(?:codes?|combo|combination|pin|passcode|pass code|override|clave|código|code d'accès|number|sequence)";
/** "4-4-1-9", "2580", "1947A", "7712#". */
const JOINED = '\\d(?:[- –]\\d){3,7}';
const PLAIN = '\\d{3,8}[A-Z]?';
const SAYS =
  "(?:is|are|=|:|was|now|still|again|it's|es|est|c'est|enter|punch(?: in)?|press|type|dial|use|hit|then)";
const NOT_AFTER =
  '(?![-\\d:]|[ -]?(?:a\\.?m|p\\.?m|hours?|hrs|feet|ft|beds?|rooms?|people|spaces|spots|days|steps|units?|percent|%|st|street|ave|avenue|road|blvd|drive|dollars|main)\\b|\\p{L})';

/** A lock or a code, and digits that open it, in one sentence. */
const DOOR_CODE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${LOCK}[^.!?\\n]{0,60}?(?<![\\d-])${JOINED}|` +
    `(?:${LOCK}[^.!?\\n]{0,30}?${CODE}|${CODE} [^.!?\\n]{0,30}?${LOCK}|combo|combination)(?: [^.!?\\n]{0,40}?)?[ :=](?<![\\d-])(?:${JOINED}|${PLAIN})|` +
    `${LOCK} (?:\\p{L}{1,8} ){0,3}?${SAYS} (?:the )?${PLAIN}(?= then\\b| and (?:the )?(?:star|pound|hash|enter)|[*#]|[,.;!]|$)|` +
    `(?:${JOINED}|${PLAIN})[*#]? (?:\\p{L}{1,10} ){0,3}?(?:opens|unlocks|gets you (?:in|through)|works (?:on|for)|disarms|abre|ouvre))${NOT_AFTER}`,
  'giu',
);
/** Other codes that everybody may read. */
const PUBLIC =
  /(?:zip|area|promo|discount|coupon|dress|qr|bar|billing|icd|cpt|source|country|postal|access(?= trial)|registration|zoom|meeting|event|class|room) (?:code|number|pin)|phone|call |text |dial |fax|ext\b|extension|https?:/i;

/** What opens a door, a cabinet or an alarm. */
export function findDoorCodes(reading: Reading): Span[] {
  if (!reading.topics.has('digit')) return [];
  return findNear(reading, ['lock'], [DOOR_CODE, isSecret]);
}

function isSecret({ index, 0: typed }: RegExpExecArray, text: string): boolean {
  return !PUBLIC.test(text.slice(Math.max(0, index - 12), index) + typed);
}
