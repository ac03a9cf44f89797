import type { Span } from '../fold';
import type { Detector, Reading } from '../reading';
import { findNear, words } from './find';

const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const WORD = `(?:(?:a|one)[ -]hundred(?:[ -](?:and[ -])?(?:${ONES}|${TEENS}))?|(?:${TENS})(?:[ -](?:${ONES}))?|${TEENS}|${ONES})`;
const COUNT = `(?:1[01]\\d|\\d{1,2}|${WORD})`;

const AGE = words(
  `${COUNT}(?: and a half)?[ -]?(?:years?|yrs?|months?|mos?|weeks?|wks?|days?)[ -]?olds?`,
  `${COUNT}[ -]?(?:y/?o|y\\.o\\.|yrs?|yr/o)(?: ?[mf])?`,
  `(?:aged?|turn(?:s|ed|ing)|age of|edad de|âgée? de) (?:a )?${COUNT}`,
  `(?:1[01]\\d|\\d{1,2})[ -]?weekers?`,
  `${COUNT} años?|${COUNT} ans`,
  `(?:she|he|they|who|patient|mom|dad|grandma|grandpa)(?:'s| is| was|'re| are) (?:only |just |now |already )?(?:1[01]\\d|\\d{1,2}|(?:${TENS})(?:[ -](?:${ONES}))?)(?= ?(?:[.,!?;]|$|and\\b|but\\b|years?\\b|now\\b))`,
  `(?:1[01]\\d|\\d{1,2})(?:st|nd|rd|th) birthday`,
  `in (?:her|his|their) (?:early |mid[- ]?|late )?(?:\\d0'?s|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`,
  'nonagenarians?|centenarians?|octogenarians?|septuagenarians?|centenari[ao]s?|nonagenari[ao]s?|nonagénaires?|centenaires?',
);
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
  return [
    ...findNear(reading, ['age', 'digit'], [AGE, isNoLoneYears]),
    ...findNear(reading, ['digit'], CHART_AGE, BORN),
  ];
}

/** "45 yrs" alone is a length of time unless "old" or a comma makes it an age. */
function isNoLoneYears(match: RegExpExecArray, text: string): boolean {
  if (!/\d ?(?:yrs?|años?|ans)$/i.test(match[0])) return true;
  const before = text.slice(Math.max(0, match.index - 14), match.index);
  return /(?:,|de|des|tiene|tengo|a|an|our|my|une?|el|la) $/i.test(before) && !SERVICE.test(before);
}

export function createOver89Detector(thisYear: number, findSome: Detector): Detector {
  return (reading) =>
    findSome(reading).filter(({ start, end }) => {
      const phrase = reading.text.slice(start, end).toLowerCase();
      const before = reading.text.slice(Math.max(0, start - 24), start);
      return !SERVICE.test(before) && isOver89(phrase, thisYear);
    });
}

function isOver89(phrase: string, thisYear: number): boolean {
  if (/month|week|day[s -]|days?$/.test(phrase) && !phrase.includes('birthday')) return false;
  const born = /(?:18|19|20)\d\d$/.exec(phrase);
  if (born) return thisYear - Number(born[0]) >= 90;
  if (/nonag|centen|ninet/.test(phrase)) return true;
  if (/hundred/.test(phrase)) return true;
  const digits = /\d{1,3}/.exec(phrase);
  return digits !== null && Number(digits[0]) >= 90;
}
