import type { Span } from '../fold';
import type { Reading } from '../reading';
import { findAll } from './find';

const EMAIL = /(?<![\w.+-])[\w.+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\w-])/giu;
const WRITTEN_EMAIL =
  /(?<![\w.+-])[\w.+-]{1,40} ?[([]at[)\]] ?[a-z0-9-]{1,40} ?(?:[([]dot[)\]]|\.) ?(?:com|org|net|edu|ca|uk|mx|fr|es)\b/giu;
const URL =
  /(?<![\w@.-])(?:(?:https?|ftp):\/\/[^\s<>"'()]{3,400}|www\.[^\s<>"'()]{3,200}|(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|edu|gov|io|co|ca|uk|de|fr|es|mx|info|health|example|app|me|ly|link|us|eu|au|int)(?:\/[^\s<>"'()]{0,300})?(?![\w@]|\.\w))/giu;
const PROFILE =
  /(?:(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|threads|youtube|venmo|gofundme|caringbridge)\.(?:com|net|org)\/(?:in\/|add\/|f\/|visit\/|@)?[\w.@-]{2,60})/giu;
const PHONE =
  /(?<![\w.+#/-])(?:\+?\d{1,3}[ .-]{0,2})?(?:\(\d{2,4}\)[ .-]{0,2}|\d{2,4}[ .-]{1,2})\d{3,4}[ .-]?\d{3,4}(?: ?(?:x|ext\.?) ?\d{1,6})?(?![\w/]|-\d|\.\d)/giu;
const INTERNATIONAL =
  /(?<![\w.])\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,4}(?:[ .-]?\d{2,4}){2,5}(?![\w-])/giu;
const LOCAL = /(?<![\w.#/-])\d{3}[-.]\d{4}(?![\w/]|-\d|\.\d)/giu;
const BARE = /(?<![\w.+#/-])[2-9]\d{2}[2-9]\d{6}(?![\w/]|-\d|\.\d)/giu;
const HANDLE = /(?<![\w@.])@[\p{L}\p{N}_][\p{L}\p{N}_.-]{1,40}/giu;
const IPV4 =
  /(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w]|\.\d)/gu;
const MAC = /(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])/giu;

export function findEmails({ text }: Reading): Span[] {
  if (!text.includes('@') && !/[([]at/i.test(text)) return [];
  return [...findAll(text, EMAIL), ...findAll(text, WRITTEN_EMAIL)];
}

export function findUrls({ text }: Reading): Span[] {
  return text.includes('.') ? findAll(text, URL) : [];
}

export function findProfileLinks({ text }: Reading): Span[] {
  return text.includes('/') ? findAll(text, PROFILE) : [];
}

export function findPhones({ text }: Reading): Span[] {
  if (!/\d{3}/.test(text)) return [];
  return [PHONE, INTERNATIONAL, LOCAL, BARE].flatMap((pattern) => findAll(text, pattern));
}

export function findFaxes(reading: Reading): Span[] {
  return findPhones(reading).filter(({ start }) =>
    /\bfax\b.{0,12}$/i.test(reading.text.slice(Math.max(0, start - 20), start)),
  );
}

export function findHandles({ text }: Reading): Span[] {
  return text.includes('@') ? findAll(text, HANDLE) : [];
}

export function findIps({ text }: Reading): Span[] {
  return text.includes('.') ? findAll(text, IPV4) : [];
}

export function findMacs({ text }: Reading): Span[] {
  return findAll(text, MAC);
}
