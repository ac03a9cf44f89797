import { SyncRedactor } from 'redact-pii';
import type { Engine, Found, Kind } from '../engine';

/** What it puts in place of what it found, by kind; it also takes out passwords, which are none. */
const KIND_OF = new Map<string, Kind>([
  ['PERSON_NAME', 'name'],
  ['STREET_ADDRESS', 'place'],
  ['ZIPCODE', 'place'],
  ['PHONE_NUMBER', 'contact'],
  ['EMAIL_ADDRESS', 'contact'],
  ['IP_ADDRESS', 'contact'],
  ['USERNAME', 'contact'],
  ['URL', 'contact'],
  ['US_SOCIAL_SECURITY_NUMBER', 'id'],
  ['CREDIT_CARD_NUMBER', 'id'],
  ['DIGITS', 'id'],
]);

export function buildRedactPii(): Engine {
  const redactor = new SyncRedactor({
    builtInRedactors: { password: { enabled: false }, credentials: { enabled: false } },
  });
  return {
    find: (text) => stretches(text, redactor.redact(text)),
    run: (text) => redactor.redact(text),
  };
}

/** It gives the text without the words that it found, so they are what stands between the rest. */
function stretches(text: string, redacted: string): Found[] {
  const signs = [...KIND_OF.keys()].filter((sign) => !text.includes(sign));
  const pieces = redacted.split(new RegExp(`(${signs.join('|')})`));
  const pattern = pieces.map((piece, i) => (i % 2 === 1 ? '([^]+?)' : escaped(piece))).join('');
  const { indices = [] } = new RegExp(`^${pattern}$`, 'd').exec(text) ?? {};
  return indices.slice(1).flatMap((range, i) => {
    const kind = KIND_OF.get(pieces[i * 2 + 1] ?? '');
    return range && kind ? [{ kind, start: range[0], end: range[1] }] : [];
  });
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
