import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findAll, findNear } from './find';

const EMAIL =
  /(?<![\w.+-])[\w.+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}(?:[a-z]{2,24}|xn--[a-z0-9-]{2,24})(?![\w-])/giu;
const WRITTEN_EMAIL =
  /(?<![\w.+-])[\w.+-]{1,40} ?[([]at[)\]] ?[a-z0-9-]{1,40} ?(?:[([]dot[)\]]|\.) ?(?:com|org|net|edu|ca|uk|mx|fr|es)\b/giu;
const URL =
  /(?<![\w@.-])(?:(?:https?|ftp):\/\/[^\s<>"'()]{3,400}|www\.[^\s<>"'().]{1,63}\.[^\s<>"'()]{2,200}|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|co|ca|uk|de|fr|es|mx|info|health|example|app|me|ly|link|us|eu|au|int)(?:\/[^\s<>"'()]{0,300})?(?![\w@]|\.\w))/giu;
const DOTTED = /[\p{L}\p{N}]\.\p{L}{2}|:\/\//u;
const PROFILE =
  /(?:(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|threads|youtube|venmo|gofundme|caringbridge)\.(?:com|net|org)\/(?:in\/|add\/|f\/|visit\/|@)?[\w.@-]{2,60})/giu;
const AMERICAN =
  /(?<![\w.+#/-]|\d[ .-])(?:\+?1[ .-]{0,2})?(?:\([2-9]\d{2}\)[ .-]{0,2}|[2-9]\d{2}[ .-]{1,2})[2-9]\d{2}[ .-]{1,2}\d{4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w/]|[ .-]\d)/giu;
const INTERNATIONAL =
  /(?<![\w.])(?:\+|\b00)[1-9]\d{0,2}[ .-]{0,2}(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]{0,2}\d{1,4}){2,5}(?:x\d{1,6})?(?![\w]|-\d)/giu;
const TRUNK =
  /(?<![\w.+#/-]|\d[ .-])(?:\(0\d{1,4}\)|0 ?\(?\d{1,4}\)?)[ .-]{0,2}\d{2,4}(?:[ .-]{0,2}\d{2,4}){1,4}(?:x\d{1,6})?(?![\w/]|[ .-]\d)/giu;
const LOCAL = /(?<![\w.#/-]|\d[ .-])\d{3}[-.]\d{4}(?![\w/]|[ .-]\d)/giu;
const ANY_PHONE =
  /(?<![\w.+#/-])\(?\d{1,4}\)?(?:[ .-]{0,2}\(?\d{2,4}\)?){2,5}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w/]|-\d)/giu;
const PHONE_CUE =
  /(?:\b(?:phone|tel|telephone|cell|mobile|call|calls|called|text|dial|reach|fax|whatsapp|number|num|nr|ph|contact|hotline|tel[eé]fono|m[oó]vil|celular|llame|llama|t[eé]l|t[eé]l[eé]phone|portable|appelez)\b[^\d]{0,24})$/iu;
const PHONE_AFTER = /^[ -](?:office|fax|mobile|cell|home|work|desk)\b/i;
const CARD_CUE =
  /\b(?:card|account|credit|debit|routing|iban|ssn|social|sin|nhs|mrn|id|policy|member|license|licence|passport)\b[^\n\d]{0,24}$/iu;
const HANDLE = /(?<![\w@.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/giu;
const IPV4 =
  /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/(?:[12]?\d|3[0-2]))?(?![\w/]|\.\d)/gu;
/** Runs of hexadecimal groups; whether it is an address is decided by hand. */
const HEX_GROUPS =
  /(?<![\w:.])[0-9a-f:]{2,40}(?:(?:\d{1,3}\.){3}\d{1,3})?(?:%[\w.-]{1,20})?(?:\/\d{1,3})?(?![\w:]|\.\d)/giu;
/** Two joined groups of hexadecimal digits at least. */
const HEX = /::|([:-])(?<=[0-9a-f]\1)[0-9a-f]{1,4}\1[0-9a-f]|\.(?<=[0-9a-f]{4}\.)[0-9a-f]{4}\./i;
const MAC =
  /(?<![\w:.-])(?:[0-9a-f]{2}([:-])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}|[0-9a-f]{4}\.[0-9a-f]{4}\.[0-9a-f]{4})(?![\w:-]|\.\w)/giu;

export function findEmails({ text }: Reading): Span[] {
  const plain = text.includes('@') ? findAll(text, EMAIL) : [];
  return /[([]at[)\]]/i.test(text) ? [...plain, ...findAll(text, WRITTEN_EMAIL)] : plain;
}

export function findUrls({ text }: Reading): Span[] {
  return DOTTED.test(text) ? findAll(text, URL) : [];
}

export function findProfileLinks({ text }: Reading): Span[] {
  return text.includes('/') ? findAll(text, PROFILE) : [];
}

export function findPhones(reading: Reading): Span[] {
  const { text } = reading;
  return findNear(
    reading,
    ['long'],
    AMERICAN,
    [INTERNATIONAL, isInternational],
    LOCAL,
    [TRUNK, isTrunk],
    [ANY_PHONE, isCued],
  ).filter(({ start }) => !continuesNumber(text, start));
}

/** "00" opens many other numbers too; abroad it takes eleven digits at least. */
function isInternational([typed]: RegExpExecArray): boolean {
  return hasDigits(typed, typed.startsWith('+') ? 8 : 11, 17);
}

function isCued(match: RegExpExecArray, text: string): boolean {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - 40), match.index);
  if (!hasDigits(match[0], 7, 15) || CARD_CUE.test(before)) return false;
  return PHONE_CUE.test(before) || PHONE_AFTER.test(text.slice(end, end + 10));
}

/** Groups of an account number stand before it. */
function continuesNumber(text: string, start: number): boolean {
  if (text.charAt(start) === '+') return false;
  return /(?:^|[^A-Za-z\d])(?=[A-Za-z]{0,4}\d)[A-Za-z\d]{2,4}[ /-]$/.test(
    text.slice(Math.max(0, start - 6), start),
  );
}

/** Digits in a row count only in the lengths of mobile numbers. */
function isTrunk([typed]: RegExpExecArray): boolean {
  if (new Set(typed.replace(/\D/g, '')).size < 3) return false;
  if (/^\d+$/.test(typed)) return typed.length === 11 || /^0[67]\d{8}$/.test(typed);
  return hasDigits(typed, 10, 11);
}

function hasDigits(typed: string, least: number, most: number): boolean {
  const digits = typed.replace(/x\d{1,6}$/i, '').replace(/\D/g, '').length;
  return digits >= least && digits <= most;
}

export function findFaxes(reading: Reading): Span[] {
  if (!/\bfax\b/i.test(reading.text)) return [];
  return findPhones(reading).filter(({ start }) =>
    /\bfax\b.{0,12}$/i.test(reading.text.slice(Math.max(0, start - 20), start)),
  );
}

export function findHandles({ text }: Reading): Span[] {
  return text.includes('@') ? findAll(text, HANDLE) : [];
}

export function findIps(reading: Reading): Span[] {
  const { text } = reading;
  return [
    ...findNear(reading, ['long'], IPV4),
    ...(reading.topics.has('digit') && HEX.test(text)
      ? findAll(text, HEX_GROUPS, ([typed]) => isIpv6(typed))
      : []),
  ];
}

/** Eight groups, or fewer around one "::". https://www.rfc-editor.org/rfc/rfc4291 */
function isIpv6(typed: string): boolean {
  const [address = '', prefix = '0'] = typed.replace(/%.*?(?=\/|$)/, '').split('/');
  const halves = address.split('::').length;
  const groups = address
    .replace(FOUR, '0:0')
    .split(':')
    .filter((group) => group !== '');
  if (Number(prefix) > 128 || halves > 2 || /:::|^:[^:]|[^:]:$/.test(address)) return false;
  if (groups.some(({ length }) => length > 4) || !isIpv4Tail(address)) return false;
  return halves === 1 ? groups.length === 8 : groups.length > 0 && groups.length < 8;
}

const FOUR = /(?:\d{1,3}\.){3}\d{1,3}$/;

function isIpv4Tail(address: string): boolean {
  const [tail = '0'] = FOUR.exec(address) ?? [];
  return tail.split('.').every((part) => Number(part) < 256);
}

/** Not the broadcast address, nor the empty one. */
export function findMacs({ text }: Reading): Span[] {
  if (!HEX.test(text)) return [];
  return findAll(text, MAC, ([typed]) => !/^(?:ff[:-]?){6}$|^(?:00[:-]?){6}$/i.test(typed));
}
