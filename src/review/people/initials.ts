import { findNear } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';

const DOTTED = /(?<![\p{L}\p{N}.])\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?(?![\p{L}\p{N}])/gu;
const NO_INITIALS = new Set(
  'US UK RN PT OT MD DO ER OR IV DC NY LA RIP PS AM PM ED EU UN SF NJ NC SC NM ND SD WV BC AD PHD BSN LPN NP PA VP CEO FYI AKA DOA DNR EKG ECG TV PR HR QA FAQ'.split(
    ' ',
  ),
);
const TITLED =
  /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Sr|Sra|Don|Doña|Mme|M|Baby|Little|baby|little|miss|mr|mrs|ms|Patient|patient|Pt|pt|client|Client|paciente|Paciente|Señora?|señora?|Madame|Monsieur|Grandma|Grandpa)\.? (?:[Bb]oy |[Gg]irl )?(?!A |I )\p{Lu}(?:\.(?: ?\p{Lu}\.)?|(?=[\s,;:!?)'’]|$))/gu;
const UNDOTTED =
  /(?<![\p{L}\p{N}])(?:(?:initials|iniciales|initiales)(?: are| is| son|:)? \p{Lu}{2,3}|(?:[Pp]atient|[Pp]t) \p{Lu}{2})(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\p{Lu}{2}(?= (?:in|from) (?:bed|room|rm|bay)\b)/gu;

/** Initials in place of a patient's name; credentials and other abbreviations are none. */
export function findInitials(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['initial'], [DOTTED, ([typed]) => isPerson(typed)], TITLED),
    ...findNear(
      reading,
      ['capitals'],
      [UNDOTTED, ([typed]) => isPerson(typed.replace(/^.* /, ''))],
    ),
  ];
}

function isPerson(typed: string): boolean {
  return !NO_INITIALS.has(typed.replace(/[. ]/g, ''));
}

const QUOTED = '["“][^"”\\n]{2,30}["”]';
const NICKNAME = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:aka|a\\.k\\.a\\.?|nicknamed|dubbed|known as|known around here as|(?:we|i|everyone|staff|nurses|all) (?:all |just |lovingly |affectionately )?(?:call|called|calls|named|dubbed) (?:him|her|them|this one|that one)|' +
    'apodad[oa]|le decimos|le llamamos|alias|surnommée?|(?:on|nous) (?:l.appelle|l.appelons))(?: the| as|:)? ' +
    `(?:${QUOTED}|(?:the |our |little |big |el |la )?\\p{Lu}[\\p{L}'-]{1,20}(?: \\p{Lu}[\\p{L}'-]{1,20}){0,2})`,
  'giu',
);

export function findNicknames(reading: Reading): Span[] {
  return findNear(reading, ['nickname'], NICKNAME);
}
