import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findNear, words } from './find';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|' +
  'jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre|' +
  'janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])';
const YEAR = "(?:(?:19|20)\\d\\d|'\\d\\d)";
const ORDINAL = '(?:st|nd|rd|th|er|º|\\.)?';
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|' +
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const SOME =
  '(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple(?: of)?|several)';
const SPAN = '(?:minute|min|hour|hr|day|night|week|month|shift)s?';

const WRITTEN = words(
  `${MONTH}\\.?[ -]{0,2}${DAY}${ORDINAL}(?:,?[ -]{0,2}${YEAR})?`,
  `${DAY}${ORDINAL}[ -]{0,2}(?:of |de |d')?${MONTH}\\.?(?:,?[ -]{0,2}(?:de |del )?${YEAR})?`,
  `${MONTH}\\.?,?[ -]{0,2}(?:of |de |del )?(?:19|20)\\d\\d`,
  `(?:19|20)\\d\\d[ -]{1,2}${MONTH}(?:[ -]{1,2}${DAY})?`,
);
const NUMERIC = words(
  '\\d{1,2}([/.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![/.-]\\d)',
  '(?:19|20)\\d\\d([/.-])\\d{1,2}\\2\\d{1,2}',
  '(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d',
);
const INSTANT =
  /(?:19|20)\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?/gu;
/** A month alone counts after a word of time. */
const MONTH_ALONE =
  /(?<=\b(?:in|since|during|until|till|by|last|this|next|early|late|mid|back in|en|depuis|desde) )(?:January|February|March|April|May|June|July|August|September|October|November|December|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}\p{N}])/gu;
const SHORT = words('\\d{1,2}/\\d{1,2}');
const FEAST = words(
  "christmas(?: eve| day| morning| night)?|thanksgiving(?: day| night)?|new year'?s(?: eve| day)|halloween|easter(?: sunday| monday)?|(?:mother|father|valentine|patrick)'?s day|" +
    'labor day|memorial day|(?:the )?(?:fourth|4th) of july|nochebuena|navidad|nochevieja|noël|pâques',
);
const ORDINAL_DAY = words('(?:on|since|until|by|of) the [1-3]?\\d(?:st|nd|rd|th)');

/** Anything finer than a year. */
export function findDates(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['month'], [WRITTEN, isNoVerb], MONTH_ALONE),
    ...findNear(reading, ['feast'], FEAST),
    ...findNear(reading, ['joined'], [NUMERIC, isPossible], INSTANT, [SHORT, isShortDate]),
    ...findNear(reading, ['ended'], [ORDINAL_DAY, isNoFloor]),
  ];
}

/** "may 3" in lower case may be a verb; "mar 3" is none, but "dec" alone never comes here. */
function isNoVerb(match: RegExpExecArray): boolean {
  return !/^(?:may|mar) \d{1,2}$/.test(match[0]) || /th|st|nd|rd/.test(match[0]);
}

function isPossible(match: RegExpExecArray): boolean {
  if (/^\d{1,2}\/\d{4}$/.test(match[0])) return true;
  const [a = 0, b = 0, c = 0] = match[0].split(/[/.-]/).map(Number);
  const pair = a > 31 ? [b, c] : [a, b];
  return isDayAndMonth(pair[0] ?? 0, pair[1] ?? 0);
}

function isDayAndMonth(a: number, b: number): boolean {
  return a >= 1 && b >= 1 && Math.min(a, b) <= 12 && Math.max(a, b) <= 31;
}

const DATE_CUE =
  /(?:\b(?:on|since|from|until|by|dob|born|date|due|the|el|le|du|del)[: ]{1,2}|\()$/i;
const PAIN_OR_PART = /^(?:\d\/\d$|24\/7|50\/50|10\/10|9\/10|12\/12)/;

/** "3/14" is a date, "24/7", "10/10" and "1/2" are none unless a word says so. */
function isShortDate(match: RegExpExecArray, text: string): boolean {
  const [a = 0, b = 0] = match[0].split('/').map(Number);
  const before = text.slice(Math.max(0, match.index - 8), match.index);
  const after = text.charAt(match.index + match[0].length);
  if (/[/\d]$/.test(before) || after === '/' || !isDayAndMonth(a, b)) return false;
  return DATE_CUE.test(before) ? match[0] !== '24/7' : !PAIN_OR_PART.test(match[0]);
}

function isNoFloor(match: RegExpExecArray, text: string): boolean {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  return !/^ (?:floor|st|street|ave|grade|year|time|round|day|of|case|patient|hour|week|month|month)/i.test(
    after,
  );
}

const RELATIVE = words(
  'yesterday(?: morning| afternoon| evening| night)?|today|tonight|tomorrow(?: morning| night)?',
  "(?:yesterday|today|tonight)'s",
  '(?:this|late last|early this) (?:very )?(?:morning|afternoon|evening|week|weekend|month)',
  '(?:last|this|next|past) (?:night|week|weekend|month|shift|spring|summer|fall|autumn|winter)',
  `(?:last |this |next |on |this past |past |early |late |every )?${WEEKDAY}(?: morning| afternoon| evening| night)?`,
  '(?:on|last|this|since|until|next|till) (?:mon|tues?|wed|thur?s?|fri|sat|sun)',
  `${SOME} (?:and a half )?${SPAN} (?:ago|earlier|back)`,
  '(?:the )?other (?:day|night)|(?:the )?(?:day|night|week) before(?: last)?|day before yesterday|just now|earlier today',
  'ayer|hoy|anoche|anteayer|antier|mañana|esta (?:mañana|tarde|noche|semana)|la semana pasada|el mes pasado|el fin de semana',
  "hier(?: soir| matin)?|aujourd'hui|demain|ce (?:matin|soir|week-end)|cet après-midi|cette (?:nuit|semaine)|la semaine dernière|le mois dernier|avant-hier",
  `hace ${SOME.replace('an?', 'un[ao]?|dos|tres|cuatro|cinco')} (?:d[ií]as?|horas?|semanas?|meses|mes)`,
  `il y a ${SOME.replace('an?', 'une?|deux|trois|quatre|cinq|quelques')} (?:jours?|heures?|semaines?|mois)`,
);

export function findRelativeDays(reading: Reading): Span[] {
  return findNear(reading, { topics: ['relative'], before: 8, after: 4 }, RELATIVE);
}

const TIME = words(
  '(?<!:)(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?::[0-5]\\d)? ?(?:[ap]\\.?m\\.?|hrs?|h)?(?!:)',
  "(?:1[0-2]|0?[1-9]) ?(?:[ap]\\.m\\.|[ap]m|o'?clock)",
  '(?:[01]\\d|2[0-3])[0-5]\\d ?(?:hrs|hours|h)',
  '(?:[01]?\\d|2[0-3]) ?h ?(?:[0-5]\\d)?',
  '(?<![\\d#-] ?)0\\d[0-5]\\d(?= ?[.,!?)]| \\p{Ll}|$)',
  '(?:at|by|around|until|before|after|since) (?:0[0-9]|1\\d|2[0-3])[0-5]\\d',
  '(?:at|by|around|until|before|after|since) (?:[1-9]|1[0-2]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in the (?:morning|afternoon|evening)|at night|sharp)',
  'a las? (?:\\d{1,2}|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: y media)?',
  'noon|midnight|medianoche|mediodía|minuit',
);

export function findTimes(reading: Reading): Span[] {
  const near = { topics: ['clock', 'hour'], before: 5, after: 5 } as const;
  return findNear(reading, near, [TIME, ([typed]) => !/^\d{1,2}\.\d\d$/.test(typed)]);
}
