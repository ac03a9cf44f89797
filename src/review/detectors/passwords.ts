import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findNear } from './find';

const CUE =
  "(?:pass ?words?|passwd|pwd|pw|pass(?=:| is |=)|passcode|pass code|pass ?phrase|log ?in|credentials|pin|pin code|otp|2fa|mfa|(?:security|verification|recovery|access|one-time|backup|reset|login|sms) codes?|code(?= is |: )|wi-?fi|contraseñas?|clave|código|usuario|mot de passe|mdp|identifiant|code d'accès)";
const SECRET = new RegExp(
  `(?<![\\p{L}\\p{N}])${CUE}(?![\\p{L}\\p{N}])[^\\n.;]{0,40}?(?<=[\\s:=/"'(])(?:` +
    `(?=[^\\s]{0,30}\\p{L})(?=[^\\s]{0,30}[\\d!#$%&*@^])[^\\s"“”,;()]{6,40}|\\d{4,8}(?![\\d-]))`,
  'giu',
);
/** Letters, digits and a sign inside one word need no cue: "Sunfl0wer!2024". */
const MIXED =
  /(?<![^\s"'(])(?=[^\s]{0,30}[a-z])(?=[^\s]{0,30}[A-Z])(?=[^\s]{0,30}\d)[A-Za-z\d]{3,24}[!#$%&*^?][A-Za-z\d!#$%&*^?]{1,16}(?![^\s"').,;])/gu;
/** Links, addresses, times and dates are no secret. */
const NO_SECRET =
  /(?:https?:|www\.|\.(?:com|org|net|gov|edu|example)\b|\d{1,2}:\d\d|\d{4}-\d\d|(?:^|[/-])(?:19|20)\d\d$|[\w.]@\w+\.)/i;
const PLAIN =
  /^[\p{L}]+[!?.:,)]*$|^[#@][\p{L}\p{N}_]+$|^\p{L}+-\p{L}+|^\d{1,3}(?:st|nd|rd|th)?[-\p{L}]*$|^(?:19|20)\d\d-\p{L}+$/u;

/** A password or code that is spelled out after a word that says so. */
export function findPasswords(reading: Reading): Span[] {
  return [
    ...findNear(reading, ['secret'], [SECRET, isSecret]),
    ...findNear(reading, ['long'], [MIXED, isSecret]),
  ];
}

function isSecret([typed]: RegExpExecArray): boolean {
  const secret = typed.replace(/^[\s\S]*[\s:=/"'(](?=[^\s])/u, '');
  return !NO_SECRET.test(secret) && !PLAIN.test(secret);
}
