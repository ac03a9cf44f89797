import type { Span } from '../fold';
import type { Detector, Reading } from '../reading';
import { findNear, withoutInner, words } from './find';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const WORD = `(?:(?:a|one)[ -]hundred(?:[ -](?:and[ -])?(?:${ONES}|${TEENS}))?|(?:${TENS})(?:[ -](?:${ONES}))?|${TEENS}|${ONES})`;
const COUNT = `(?:1[01]\\d|\\d{1,2}|${WORD})`;
const NINETIES = `(?:9\\d|1[01]\\d|ninety(?:[ -](?:${ONES}))?|(?:a|one)[ -]hundred(?:[ -](?:and[ -])?(?:${ONES}|${TEENS}))?)`;
/** No unit and no name of a thing follows. */
const ENDS = '(?= ?(?:[.,!?;)]|$|\\n|(?:and|but|or|years?|now|today|who|has|he|she|tomorrow)\\b))';

const AGE = words(
  `${COUNT}(?:(?: and a half)?[ -]?(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)[ -]?(?:olds?|young)|[ -]?(?:y/?o|y\\.o\\.|yrs?|yr/o)(?: ?[mf])?| (?:años?|añitos?|ans|meses|mesecitos|mois))`,
  `(?:aged?|turn(?:s|ed|ing)|age of|edad de|âgée? de|cumpli[óo]|cumple) (?:a )?${COUNT}`,
  `(?:1[01]\\d|\\d{1,2})[ -]?weekers?`,
  `(?:she|he|they|who|patient|mom|dad|grandma|grandpa)(?:'s| is| was|'re| are) (?:only |just |now |already )?(?:1[01]\\d|\\d{1,2}|${WORD})${ENDS}`,
  `(?:1[01]\\d|\\d{1,2})(?:st|nd|rd|th) (?:birthday|bday|b-day)`,
  `in (?:her|his|their) (?:early |mid[- ]?|late )?(?:\\d0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
  '(?:nona|cent|octo|septua)(?:gen)?[ea]narians?|centenari[ao]s?|nonagenari[ao]s?|nonagénaires?|centenaires?|quatre-vingt-dix(?:[- ]\\p{L}{2,8})? ans',
);
/** "Our oldest dancer is 93", "learned to swim at ninety-three": so high a number is seldom anything else. */
const HIGH_AGE = words(
  `\\p{L}{3,20}(?:'s| is| was| will be| (?:just )?(?:hit|hits|reached)) (?:only |just |now |already )?${NINETIES}${ENDS}`,
  `at (?:age )?${NINETIES}${ENDS}`,
  `(?:man|men|woman|gentleman|gent|guy|chap|lad|lady|girl|patient|person|widow|widower|granny|grandma|grandpa|nun|priest|farmer|veteran|resident|dancer|teacher|runner|walker|driver|soul) of ${NINETIES}(?! ?(?:%|percent|people|patients|the|them|those|our|us|or)\\b)`,
  `at ${NINETIES}(?=,? (?:our|my|his|her|she|he|this|one)\\b)`,
  `(?:noventa(?: y \\p{L}{2,6})?|cien(?:to \\p{L}{2,6})?) años`,
  `(?:tiene|cumplió|cumple|con|de) (?:noventa(?: y \\p{L}{2,6})?|cien(?:to \\p{L}{2,6})?)(?= ?(?:años|[.,!?;]|$|y\\b))`,
  `(?:à|a|fête ses|de) quatre-vingt-(?:dix|onze|douze|treize|quatorze|quinze|seize)(?:-\\p{L}{3,5})?(?= ?(?:ans|[.,!?;]|$))`,
);
/** "hip fracture, 103, refuses": between commas, and so high that it is seldom a count. */
const BETWEEN = /(?<=\p{L}, )(?:9\d|10\d)(?=, (?:\p{Ll}|and\b))/gu;
const NO_PERSON =
  /(?:temp|temperature|heat|highs?|lows?|score|index|humidity|speed|total|count|sats?|satting|saturation|o2|oxygen|rate|pressure|bp|hr|pulse|percent|number|average|median|goal|limit|price|record|holding|channel|forecast|sign|bill|volume|that|it|this)\W{0,2}(?: (?:is|was|at|will be|just|hit|hits|reached))* ?$/i;

/** "Zeke is eight and …", "Harold, 68, …", "Firefighter, 34, …". */
const BEFORE_AGE =
  '(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}{1,15} (?:is|was|just turned) (?:only |just |now )?';
const NAMED = new RegExp(
  `(?<= )(?:1[01]\\d|\\d{1,2}|${WORD})(?<=${BEFORE_AGE}(?:[\\p{L}\\d -]{1,20}))${ENDS}|` +
    '(?<= )(?:1[01]\\d|[1-9]\\d?)(?<=(?<![\\p{L}\\p{N}])\\p{Lu}\\p{Ll}{1,15}, \\d{1,3})(?=,? ?[,.!)]| and\\b| who\\b)',
  'gu',
);
const NO_NAME =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|room|bed|unit|lot|level|suite|hall|building|page|number|phase|step|section|chapter|season|today|that|it|this|lunch|dinner|admission|parking|cost|price)\p{L}*(?:,| (?:is|was|just turned)(?: only| just| now)?) $/iu;
/** "62, truck driver": opens a line or what follows a colon. */
const BARE = /(?<=^|[.!?:\n] ?)(?:[2-9]\d|10\d)(?=, \p{Ll}{3,})/gu;
/** "87F", "45M": capitals only. */
const CHART_AGE =
  /(?<![\p{L}\p{N}.$:/-])(?:1[01]\d|[1-9]\d?) ?(?:[MF]|yM|yF)(?![\p{L}\p{N}&/°:-])/gu;
const BORN = words(
  'born (?:in|on|back in)? ?(?:\\w{3,9} (?:\\d{1,2},? )?)?(?:18|19|20)\\d\\d',
  'naci[óo] en (?:19|20)\\d\\d',
  'née? en (?:19|20)\\d\\d',
);
/** "100 years of service", "over 95 years", "for 95 years". */
const SERVICE = /(?:for|over|than|nearly|almost|past|celebrat\w{1,4}|serving\D{0,20}|under|per) $/i;

export function findAges(reading: Reading): Span[] {
  return withoutInner([
    ...findNear(reading, { topics: ['age', 'digit'], before: 10, after: 8 }, [AGE, isNoLoneYears]),
    ...findNear(reading, ['ninety'], [HIGH_AGE, isOfPerson], BETWEEN),
    ...findNear(reading, ['digit', 'count'], [NAMED, isOfName]),
    ...findNear(reading, ['born'], BORN),
    ...findNear(reading, ['ended'], BARE),
    ...findNear(reading, ['coded'], CHART_AGE),
  ]);
}

function isOfPerson(match: RegExpExecArray, text: string): boolean {
  const number = match[0].search(/(?:\d+|ninety.{0,6}|(?:a|one)[ -]hundred.{0,14})$/i);
  return !NO_PERSON.test(text.slice(Math.max(0, match.index - 12), match.index + number));
}

function isOfName({ index }: RegExpExecArray, text: string): boolean {
  return !NO_NAME.test(text.slice(Math.max(0, index - 40), index));
}

/** "45 yrs" alone is a length of time unless "old" or a comma makes it an age. */
function isNoLoneYears(match: RegExpExecArray, text: string): boolean {
  if (!/\d ?(?:yrs?|años?|ans|meses|mois)$/i.test(match[0])) return true;
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  return (
    /(?:^|,|de|des|tiene|tengo|con|a|à|an|our|my|une?|el|la) ?$/i.test(before) &&
    !SERVICE.test(before)
  );
}

const OF_AGE = 18;

export interface AgeLimits {
  over89: Detector;
  under18: Detector;
}

export function createAgeLimits(thisYear: number): AgeLimits {
  return {
    over89: agesThat((phrase) => isOver89(phrase, thisYear)),
    under18: agesThat((phrase) => isUnder18(phrase, thisYear)),
  };
}

function agesThat(fits: (phrase: string) => boolean): Detector {
  return (reading) =>
    reading.marksOf('age').list.filter(({ start, end }) => {
      const before = reading.text.slice(Math.max(0, start - 24), start);
      return !SERVICE.test(before) && fits(reading.text.slice(start, end).toLowerCase());
    });
}

const SMALL_UNIT = /month|\bmos?\b|week|wk|day[s -]|days?$|meses|mois/;

function isOver89(phrase: string, thisYear: number): boolean {
  if (SMALL_UNIT.test(phrase) && !phrase.includes('birthday')) return false;
  const born = /(?:18|19|20)\d\d$/.exec(phrase);
  if (born) return thisYear - Number(born[0]) >= 90;
  if (
    /nonag|centen|ninet|hundred|vingt-(?:dix|onze|douze|treize|quatorze|quinze|seize)|noventa|\bcien/.test(
      phrase,
    )
  )
    return true;
  const digits = /\d{1,3}/.exec(phrase);
  return digits !== null && Number(digits[0]) >= 90;
}

const SMALL_NUMBER = new RegExp(`\\b(?:${ONES}|${TEENS.replace(/\|eighteen\|nineteen/, '')})\\b`);

function isUnder18(phrase: string, thisYear: number): boolean {
  if (/week(?:er)?s?\b|month|\bmos?\b|days? ?-?old|mes(?:ecit)?os?|meses|mois/.test(phrase)) {
    return !phrase.includes('birthday');
  }
  const born = /(?:18|19|20)\d\d$/.exec(phrase);
  if (born) return thisYear - Number(born[0]) < OF_AGE;
  const digits = /\d{1,3}/.exec(phrase);
  if (digits) return Number(digits[0]) < OF_AGE && !/0'?s$/.test(phrase);
  return SMALL_NUMBER.test(phrase) && !new RegExp(`\\b(?:${TENS}|hundred)\\b`).test(phrase);
}
