import type { Span } from '../fold';
import { plain } from '../word-data';
import type { Reading } from '../reading';
import type { Token } from '../tokens';
import type { PlaceLists } from './place-lists';

const CUES = new Set(
  'from in near outside around to at of de en desde cerca a pres vers depuis the downtown visiting across leaving over'.split(
    ' ',
  ),
);
/** Words that make the capitals before them a small place. */
const ENDINGS = new Set(
  'creek falls springs county parish valley heights ridge beach bay harbor grove hollow junction crossing township village lake island hills park reservation mills bluff bluffs prairie point landing corners elementary academy gulch canyon mesa butte bend ford ferry mill mountain peak gap fork cove inlet cape isle keys shores woods glen dale vale meadow meadows acres estates manor terrace borough rancheria pueblo hamlet colony summit plains flats marsh pond pines oaks elms cedars rock rocks notch knob run branch station'.split(
    ' ',
  ),
);
const SCHOOLS =
  /^ (?:Elementary|Middle School|High School|High|Primary School|Academy|Preschool|Day Care|Daycare)\b/;
const NO_PLACE = new Set(
  'god heaven mom dad mother father grandma grandpa santa english spanish french zoom facebook instagram google twitter tiktok linkedin youtube amazon january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday christmas easter thanksgiving i dr nurse icu nicu er ed or covid medicare medicaid cdc fda nih who pediatrics radiology oncology cardiology surgery pharmacy billing hr washington'.split(
    ' ',
  ),
);
const STATE_AFTER = /^, {1,2}(?:([A-Z]{2})(?![A-Za-z])|(\p{Lu}[\p{L} ]{3,20}))/u;
const CAPITALIZED = /^\p{Lu}\p{Ll}/u;
const LONGEST = 3;

/** Towns, schools and other small places by list, by what stands around them, or by both. */
export function findTowns(reading: Reading, lists: PlaceLists): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < reading.tokens.length; at += 1) {
    const to = capitalsEnd(reading, at);
    if (to === at) continue;
    const size = townSize(reading, { from: at, to }, lists);
    if (size > 0) spans.push(placeOf(reading, { from: at, to: at + size }));
    at += Math.max(size, 1) - 1;
  }
  return spans;
}

interface Capitals {
  from: number;
  to: number;
}

/** Capitalized words joined by single blanks. */
function capitalsEnd({ tokens, text }: Reading, from: number): number {
  let to = from;
  while (to < tokens.length && to - from < LONGEST && isCapital(tokens[to], text)) {
    const [last, next] = [tokens[to - 1], tokens[to]];
    if (to > from && last && next && !/^[ -]$|^\. $/.test(text.slice(last.end, next.start))) break;
    to += 1;
  }
  return to;
}

function isCapital(token: Token | undefined, text: string): boolean {
  if (!token) return false;
  const code = text.charCodeAt(token.start);
  if (code < 65 || (code > 90 && code < 128)) return false;
  return CAPITALIZED.test(text.slice(token.start, token.start + 2));
}

function nameEnd({ end, word, base }: Token): number {
  return end - (word.length - base.length);
}

/** How many of the capitals are a small place; 0 when none. */
function townSize(reading: Reading, { from, to }: Capitals, lists: PlaceLists): number {
  for (let end = to; end > from; end -= 1) {
    if (isSmallPlace(reading, { from, to: end }, lists)) return end - from;
  }
  return 0;
}

/** Most capitals open a sentence or are somebody's: then no list is asked for them. */
function isSmallPlace(reading: Reading, words: Capitals, lists: PlaceLists): boolean {
  const { text } = reading;
  const { start, end } = placeOf(reading, words);
  const isPlain = isSchool(text, end) || isOfState(text, end, lists);
  const isCued = hasCue(reading, words);
  if (!isPlain && !isCued && words.to - words.from === 1) return false;
  const name = plain(text.slice(start, end).toLowerCase());
  if (isOther(name, lists)) return false;
  return isPlain || isTown(name, isCued, lists) || (isCued && looksLikePlace(reading, words));
}

function hasCue({ tokens }: Reading, { from }: Capitals): boolean {
  return CUES.has(tokens[from - 1]?.word ?? '');
}

/** Towns of one word are also names and things. */
function isTown(name: string, isCued: boolean, lists: PlaceLists): boolean {
  return (isCued || name.includes(' ')) && lists.isTown(name);
}

/** A month, an app, a state: capitalized, and no small place. */
function isOther(name: string, lists: PlaceLists): boolean {
  return NO_PLACE.has(name) || lists.isLarge(name);
}

function placeOf({ tokens }: Reading, { from, to }: Capitals): Span {
  const last = tokens[to - 1];
  return { start: tokens[from]?.start ?? 0, end: last ? nameEnd(last) : 0 };
}

/** "from Dry Creek", "from Millbrook": unlisted, but no person and shaped like a place. */
function looksLikePlace(reading: Reading, { from, to }: Capitals): boolean {
  const { tokens, text } = reading;
  if (to - from > 1 && ENDINGS.has(tokens[to - 1]?.base ?? '')) return true;
  if (tokens[from - 1]?.word !== 'from' || isCapital(tokens[to], text)) return false;
  return !isKnownPerson(reading, from) && (to - from > 1 || isUnknown(reading, from));
}

function isSchool(text: string, end: number): boolean {
  return text.charAt(end) === ' ' && SCHOOLS.test(text.slice(end, end + 24));
}

function isOfState(text: string, end: number, lists: PlaceLists): boolean {
  if (text.charAt(end) !== ',') return false;
  const [, code, name = ''] = STATE_AFTER.exec(text.slice(end, end + 24)) ?? [];
  if (code !== undefined) return lists.isStateCode(code);
  const words = name.trim().split(' ');
  return [1, 2].some((size) => lists.isLarge(words.slice(0, size).join(' ')));
}

function isKnownPerson(reading: Reading, at: number): boolean {
  return ['person-name', 'clinician-name', 'org-name'].some((name) =>
    reading.marksOf(name).touches(at, at + 1),
  );
}

/** "from Millbrook", but not "from Pediatrics": a capital in the middle that ends like a town. */
function isUnknown({ tokens }: Reading, at: number): boolean {
  return /(?:ville|burg|burgh|ton|field|wood|dale|ford|port|brook|bury|ham|mouth|haven|view|land|side|worth|stead|shire|polis|kirk|wick|more|mont|chester|cester|stad|berg|dorf)$/.test(
    tokens[at]?.base ?? '',
  );
}
