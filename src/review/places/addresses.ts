import { findNear } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';

const CAP = "\\p{Lu}[\\p{L}'’.-]{0,24}";
const STREET =
  '(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Circle|Cir|Terrace|Trail|Highway|Hwy|Parkway|Pkwy|Route|Rte|Place|Pl|Way|Crescent|Cres|Close|Square|Loop|Alley|Row|Run|Pike|Turnpike)\\b\\.?';
const UNIT = '(?:,? (?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|#)\\.? ?[\\p{L}\\d-]{1,6})?';

const NUMBERED = new RegExp(
  `(?<![\\p{L}\\p{N}.,$])\\d{1,6}[A-Za-z]?(?:-\\d{1,4})? (?:[NSEW]{1,2}\\.? )?(?:${CAP} |\\d{1,3}(?:st|nd|rd|th) ){1,4}${STREET}(?: [NSEW]{1,2}\\b\\.?)?${UNIT}`,
  'gu',
);
/** A street with no number counts only after a word of place. */
const NAMED = new RegExp(
  `(?<=(?:^|[^\\p{L}])(?:on|off|at|near|along|down|from|over|beside|behind|of|corner of|and|lives) )(?:[NSEW]\\.? )?(?:${CAP} |\\d{1,3}(?:st|nd|rd|th) ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Lane|Ln|Boulevard|Blvd|Court|Highway|Hwy|Parkway|Terrace|Trail)\\b`,
  'gu',
);
const ROMANCE =
  /(?<![\p{L}\p{N}])(?:\d{1,4},? )?(?:[Cc]alle|[Aa]venida|Avda?\.?|[Cc]arrera|[Pp]aseo|[Pp]laza|C\/|[Rr]ue|[Bb]oulevard|[Aa]venue|[Cc]hemin|[Ii]mpasse|Via|Viale|Piazza|Rua|Travessa) (?:(?:de|del|du|des|de la|de los|de las|della|do|da|la|le|les|el) )?\p{Lu}[\p{L}'-]{1,24}(?: (?:de |del |du |la )?\p{Lu}[\p{L}'-]{1,24}){0,3}(?:,? (?:n[ºo°]\.? ?)?\d{1,4})?/gu;
const ENDINGS =
  'stra(?:ss|ß)e|gasse|allee|platz|weg|gatan|gata|vägen|vagen|vej|veien|vegen|gade|katu|tie|kuja|laan|straat|plein|dijk|kade|utca|ulica';
const ENDING = new RegExp(`(?:${ENDINGS}|str)$`);
const NORTHERN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\d{1,6}[A-Za-z]? )?(?:\\p{Lu}[\\p{L}.-]{1,24} ){0,2}\\p{Lu}?[\\p{L}-]{2,24}(?:${ENDINGS}|str\\.)(?: \\d{1,5}[A-Za-z]?)`,
  'gu',
);
const WORD_FIRST =
  /(?<![\p{L}\p{N}])(?:\d{1,6} )?(?:ul|al|os|pl|ulice|ulica|utca|út|tér|u)\. \p{Lu}[\p{L}'-]{1,24}(?: \p{Lu}[\p{L}'-]{1,24}){0,2} \d{1,5}|(?<![\p{L}\p{N}])(?:\d{1,6} )?\p{Lu}[\p{L}.-]{1,24}(?: \p{Lu}[\p{L}.-]{1,24}){0,2} (?:utca|út|u|tér|krt|körút)\.? \d{1,5}\.?/gu;
/** "54 Kuuse 53", where an apartment, a comma or a new line follows. */
const GENERIC =
  /(?<![\p{L}\p{N}.,$])\d{1,6} (?:\p{L}{1,3}\. )?\p{Lu}[\p{L}'.-]{1,24}(?: \p{L}[\p{L}'.-]{0,24}){0,3} \d{1,4}[A-Za-z]?\.?(?=,? ?\n| ?,| (?:Apt|Suite|Unit|Flat)\b)/gu;
const MILITARY =
  /(?<![\p{L}\p{N}])(?:PSC|Unit|CMR) \d{1,6},? Box \d{1,6}|(?<![\p{L}\p{N}])(?:APO|FPO|DPO),? A[AEP] \d{5}/gu;
const BOX = /(?<![\p{L}\p{N}])(?:P\.? ?O\.? ?Box|Apartado|B\.?P\.?|Boîte postale) ?#?\d{1,7}/giu;
const APARTMENT = /(?<![\p{L}\p{N}])(?:Apt|Apartment|Suite|Ste|Flat)\.? ?#?\d[\p{L}\d-]{0,5}/gu;

/** Street addresses, with or without a number. */
export function findAddresses(reading: Reading): Span[] {
  const { text } = reading;
  const found = [
    ...findNear(reading, ['street'], NAMED),
    ...findNear(reading, ['calle'], ROMANCE),
    ...findNear(reading, ['house'], NUMBERED, GENERIC),
    ...(mayHaveBox(reading) ? findNear(reading, ['house'], MILITARY, BOX, APARTMENT) : []),
    ...(reading.topics.has('ulica') ? findNear(reading, ['house'], WORD_FIRST) : []),
    ...(hasNorthernStreet(reading) ? findNear(reading, ['house'], NORTHERN) : []),
  ];
  return found.map(({ start, end }) => ({ start, end: end + restOfAddress(text, end) }));
}

/** "Apt 3", "B.P. 12", "Box12". */
function mayHaveBox({ topics }: Reading): boolean {
  return topics.has('box') || topics.has('initial') || topics.has('coded');
}

/** A number after the ending of a street's name, without which the costliest pattern need not be tried. */
function hasNorthernStreet({ topics, tokens }: Reading): boolean {
  return topics.get('digit')?.some((at) => ENDING.test(tokens[at - 1]?.word ?? '')) === true;
}

/** Town, state and country lines down to a postal code. */
const REST =
  /^(?:[\s,>?.]{1,8}(?:\p{Lu}[\p{L}\p{M}'().-]{0,24}|\d{1,6}(?:-\d{3,4})?|de|do|da|del|la|nan)){0,12}[\s,>?]{1,8}\p{L}{2,20}[\s,>?]{0,6} \d{4,6}(?![\d-])/u;

function restOfAddress(text: string, from: number): number {
  return REST.exec(text.slice(from, from + 160))?.[0].length ?? 0;
}

const US_ZIP = /(?<![\p{L}\p{N}.,$#-])\d{5}(?:-\d{4})?(?![\p{L}\p{N}%]|-\d|[.,]\d)/gu;
const CANADIAN =
  /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?-?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/giu;
const BRITISH =
  /(?<![\p{L}\p{N}])(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y]) ?\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\p{N}])/gu;
const ZIP_CUE =
  /(?:\b(?:zip|zipcode|zip code|postal code|postcode|plz|postleitzahl|codigo postal|cp|code postal|area|from|in)\b[:# ]{0,3}(?:is |ist )?|\b[A-Z]{2},? |\n|[\p{L}], )$/iu;
const TOWN_AFTER = /^ \p{Lu}\p{Ll}{2,}/u;

/** ZIP and postal codes; five digits count only beside a state, a town or a word that says so. */
export function findPostalCodes(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['five'], [US_ZIP, isZip]),
    ...findNear(reading, ['coded'], [CANADIAN, isCode], BRITISH),
  ];
}

function isZip(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 18), match.index);
  if (ZIP_CUE.test(before) || match[0].length === 10) return true;
  return TOWN_AFTER.test(text.slice(match.index + 5, match.index + 20)) && !/\p{L} $/u.test(before);
}

function isCode([typed]: RegExpExecArray): boolean {
  return typed.length > 6 || typed === typed.toUpperCase();
}
