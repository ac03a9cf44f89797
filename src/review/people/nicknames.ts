import { findAll, findNear, withoutInner } from '../detectors/find';
import type { Accept } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';
import type { Gazetteer } from './gazetteer';

const NAME = "\\p{Lu}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20}){0,2}";
const QUOTED = '["“][^"”\\n]{2,30}["”]';
const NAMERS =
  '(?:[Ww]e|I|i|[Ee]veryone|[Ee]verybody|[Ss]taff|[Nn]urses|nights|days|all|(?:[Tt]he|[Oo]ur) (?:unit|floor|staff|crew|team|nurses|aides|residents|medics))';
const NAMING =
  '(?:all |just |lovingly |affectionately |secretly |like to )*(?:call|called|calls|named|dubbed|nicknamed|christened)';
const THEM = '(?:him|her|them|this one|that one)';

/** "we call her Tink", "aka Big Tuna". */
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:aka|AKA|a\\.k\\.a\\.?|[Nn]icknamed|[Dd]ubbed|[Kk]nown as|known around here as|better known as|[Gg]oes by|[Aa]nswers to|${NAMERS} ${NAMING} ${THEM}|` +
    'apodad[oa]|le decimos|le llamamos|alias|surnommée?|(?:[Oo]n|[Nn]ous) (?:l.appelle|l.appelons))(?: the| as|:)? ' +
    `(?:${QUOTED}|(?:the |our |little |big |el |la )?${NAME})`,
  'gu',
);
/** "the guy in 14B we call Sunshine": somebody stands before. */
const WHOM = new RegExp(
  `(?<= )(?=${NAMERS} ${NAMING})(?<=\\b(?:guy|man|lady|woman|gentleman|kid|boy|girl|patient|pt|one|who|whom|regular|fella|dude|resident|\\d{1,3}[a-h]?)(?: \\S{1,14}){0,4} )${NAMERS} ${NAMING}(?: the)? (?:${QUOTED}|${NAME})`,
  'gu',
);
/** "Lord Grumbles (that's what nights call him)". */
const AS_CALLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${QUOTED}|${NAME}),? ?\\(?(?:that's|that is|which is|as|is) (?:what )?${NAMERS} ${NAMING} ${THEM}`,
  'gu',
);
/** "our frequent flyer "Sir Naps"", "bed 6, "The Mayor"". */
const QUOTED_AFTER =
  /(?<=\b(?:guy|man|lady|woman|gentleman|gent|kid|boy|girl|patient|pt|regular|flyer|fella|dude|gal|resident|grandma|grandpa|one|(?:bed|room|bay|pod) ?\d{1,4}),? )["“](?=\p{Lu})[^"”\n]{2,30}["”]/gu;
/** ""The Duchess" wanted tea": opens a sentence, and somebody acts. */
const QUOTED_FIRST =
  /(?<=^|[.!?\n] ?)["“](?:The|Mr|Mrs|Miss|Ms|Sir|Lady|Lord|Captain|Big|Little|Old|King|Queen|El|La|Don|Doña|Le)\.? \p{Lu}[\p{L}' -]{1,24}["”](?= \p{Ll})/gu;
/** "Captain Pudding", "Mr. Friendly", "Big Tuna". */
const HONORED =
  /(?<![\p{L}\p{N}])(?<title>Captain|Lord|Lady|Sir|King|Queen|Princess|Prince|Duke|Duchess|Count|Baron|Mister|Mr|Mrs|Miss|Ms|Grandpa|Grandma|Papa|Big|Lil|Señor|Señora|Don|Doña|Madame|Monsieur)\.? (?<name>\p{Lu}[\p{L}'-]{2,24})/gu;

/** "Camp Big Heart" */
const CAPITAL_BEFORE = /\p{Lu}\p{Ll}+ $/u;
const POLITE = /^(?:Mr|Mrs|Ms|Señora?|Madame|Monsieur|Miss|Mister|Don|Doña)$/;
const PUBLIC = new Set(
  'apple data pharma picture sister sisters brother brothers cake america liberty city george street league bang day time mac ten ben bird thanks ideas things'.split(
    ' ',
  ),
);

/** Finds names that staff give a person in care. */
export function findNicknames(reading: Reading, gazetteer: Gazetteer): Span[] {
  const isInvented: Accept = ({ index, groups: { title = '', name = '' } = {} }, text) => {
    const word = name.toLowerCase();
    if (PUBLIC.has(word) || CAPITAL_BEFORE.test(text.slice(0, index))) return false;
    if (/-(?:a|the|of|in|o)-/i.test(name)) return true;
    const kind = gazetteer.kindOf(word);
    return POLITE.test(title) ? kind === 'common' : kind !== 'given' && kind !== 'family';
  };
  return withoutInner([
    ...findNear(reading, ['nickname'], NAMED, WHOM, AS_CALLED),
    ...findNear(reading, ['capital-title'], [HONORED, isInvented]),
    ...(/["“]/.test(reading.text) ? findQuoted(reading) : []),
  ]);
}

function findQuoted(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['quoted-person'], QUOTED_AFTER),
    ...findAll(reading.text, QUOTED_FIRST),
  ];
}
