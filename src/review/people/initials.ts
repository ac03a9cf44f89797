import { findNear } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';

const DOTTED = /(?<![\p{L}\p{N}.])\p{Lu}\. ?\p{Lu}\.(?: ?\p{Lu}\.)?(?![\p{L}\p{N}])/gu;
const NO_INITIALS = new Set(
  'US UK RN PT OT MD DO ER OR IV DC NY LA RIP PS ED EU UN SF NJ NC SC NM ND SD WV BC AD PHD BSN LPN NP PA VP CEO FYI AKA DOA DNR EKG ECG TV PR HR QA FAQ'.split(
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
    ...findNear(reading, ['initial'], [DOTTED, isDottedPerson], TITLED),
    ...findNear(reading, { topics: ['capitals'], before: 4, after: 4 }, [
      UNDOTTED,
      ([typed]) => isPerson(typed.replace(/^.* /, '')),
    ]),
  ];
}

const TIME_BEFORE = /(?:\d|\b(?:the|this|every|in|at|day|days)) ?$/i;

/** "A.M." is a time after a number or "the", and somebody otherwise: "a card for A.M.". */
function isDottedPerson(match: RegExpExecArray, text: string): boolean {
  if (!/^[AP]\. ?M\.$/.test(match[0])) return isPerson(match[0]);
  return !TIME_BEFORE.test(text.slice(Math.max(0, match.index - 6), match.index));
}

function isPerson(typed: string): boolean {
  return !NO_INITIALS.has(typed.replace(/[. ]/g, ''));
}
