import { findNear, words } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';

const COUNT =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen';
const ROOM = words(
  `(?:room|rm\\.?|bed|bay|stall|cubicle|pod|gurney|stretcher|isolation|trauma(?: bay| room)?|resus|curtain|crib|isolette|incubator|warmer|triage|hallway|hall bed|l&d|nicu|picu|icu|ccu|pacu|theat(?:re|er)|habitaci[oó]n|hab\\.?|cuarto|cama|cubículo|quirófano|sala de (?:partos|espera)|chambre|lit|salle de (?:naissance|réveil|travail)|salle d'opération|box|fauteuil) ?(?:#|no\\.? |number |n[uú]mero |num[eé]ro |n[º°] ?)?(?:\\d{1,4} ?[a-f]?|${COUNT}|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|sept|huit|neuf|dix)(?:[ -](?:${COUNT}))?`,
);
const LETTERED =
  /(?<![\p{L}\p{N}])(?:[Rr]oom|[Rr]m|[Bb]ed|[Bb]ay|[Pp]od|[Hh]allway|[Cc]ubicle|[Cc]urtain|ROOM|BED|BAY) [A-H](?:\d{1,2})?(?![\p{L}\p{N}'’])/gu;
/** "the lady in 14B", "12 Bed 2", "from 9 East". */
const NUMBERED =
  /(?<![\p{L}\p{N}])(?:(?<=\b(?:in|of|from|at|to|for|room|bed) )\d{1,3}-?[A-Da-d]|\d{1,2} [Bb]ed \d{1,2})(?![\p{L}\p{N}]|:\d)/gu;
const THEATRE = /(?<![\p{L}\p{N}])(?:OR|O\.R\.|OT) ?#?\d{1,2}(?![\p{L}\p{N}:.]\d|\p{L})/gu;
const NOT_AFTER =
  /^ ?(?:days?|hours?|hrs?|minutes?|mins?|%|percent|people|patients|beds|rooms|nurses|babies|kids|years?|times|a\.?m|p\.?m|ratio|th|and counting|hospital|hospitals|new)\b/i;

/** Rooms, beds and bays with a number or letter. */
export function findRooms(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['room'], [ROOM, isPlace], [LETTERED, isPlace], [THEATRE, isPlace]),
    ...findNear(reading, { topics: ['coded'], before: 3, after: 3 }, NUMBERED),
  ];
}

/** "room for five", "bed 12 hours" are none. */
function isPlace(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  return !NOT_AFTER.test(text.slice(end, end + 14));
}

const SIDE = '(?:west|east|north|south|northeast|northwest|southeast|southwest|tower|central|main)';
const UNIT = words(
  `(?:unit|ward|wing|floor|pavilion|tower|level|station|piso|planta|sala|unidad|étage|unité|pabellón) (?:\\d{1,2} ?[a-h]?|[a-h]|${COUNT}|${SIDE})`,
  `\\d{1,2} ?-?${SIDE}`,
  `(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|segundo|tercer|cuarto|quinto|premier|deuxième|troisième|quatrième) (?:floor|ward|piso|étage)`,
  '(?:m|s|n|p|cv|ct|neuro|t|b|c)?(?:icu|ccu|picu|nicu)(?: step-?down)?|pacu|l&d|med-?surg|step-?down unit|(?:uci|reanimación|réanimation|réa|soins intensifs)',
  '(?:pédiatrie|maternité|oncologie|pédiatría|maternidad|oncología|neonatología|urgencias|urgences|peds icu|nursery)',
  '(?:burn|stroke|cardiac|oncology|onc|psych|psychiatric|behavioral health|maternity|postpartum|antepartum|labor and delivery|pediatric|peds|dialysis|transplant|trauma|ortho|orthopedic|neuro|telemetry|tele|surgical|medical|geriatric|memory care|rehab|hospice|detox|emergency|infusion|isolation|palliative) (?:unit|ward|floor|wing|department|dept|center|centre|icu|bay|hall)',
  '(?:emergency room|emergency department|operating room|recovery room|delivery room|trauma bay|cath lab)',
);
const SHORT_UNIT =
  /(?<![\p{L}\p{N}])(?:(?:in|on|from|to|at|up on|down on) \d{1,2}[A-HNSEW](?![\p{L}\p{N}])|(?:the|our|my|in|this) (?:ER|ED|OR|ICU)(?![\p{L}\p{N}]))/gu;

/** Units, wards, wings and floors. */
export function findUnits(reading: Reading): Span[] {
  return [
    ...findNear(reading, { topics: ['unit'], before: 5, after: 4 }, UNIT),
    ...findNear(reading, { topics: ['coded', 'capitals'], before: 3, after: 2 }, SHORT_UNIT),
  ];
}
