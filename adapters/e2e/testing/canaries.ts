import { randomBytes } from 'node:crypto';

/** Words that nobody writes, put into what is private: wherever one turns up, something leaked. */
export interface Canaries {
  /** A new name for a person in a draft, a question or a profile. `what` tells later which one leaked. */
  of(what: string): string;
  /** Watches also for something that has its form already, such as a token. */
  watch(what: string, secret: string): void;
  /** What of all this a text or file holds, plain or encoded. */
  leaksIn(content: string | Buffer): string[];
}

export function createCanaries(): Canaries {
  const known = new Map<string, string>();
  const watch = (what: string, secret: string): void => void known.set(secret, what);
  return {
    of(what) {
      const canary = `Zq${letters()}`;
      watch(what, canary);
      return canary;
    },
    watch,
    leaksIn(content) {
      // Latin-1 keeps each byte as it is, so that binary files can be searched as well.
      const text = (
        typeof content === 'string' ? content : content.toString('latin1')
      ).toLowerCase();
      const isIn = (secret: string): boolean =>
        formsOf(secret).some((form) => text.includes(form.toLowerCase()));
      return [...known].flatMap(([secret, what]) => (isIn(secret) ? [what] : []));
    },
  };
}

/** No sign that any encoding of texts would write otherwise. */
function letters(): string {
  return Array.from(randomBytes(12), (byte) => String.fromCharCode(97 + (byte % 26))).join('');
}

/** As it is, in UTF-16, in hexadecimal, and in Base64 wherever it begins in what was encoded. */
function formsOf(secret: string): string[] {
  const inBase64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.from(' '.repeat(shift) + secret).toString('base64');
    // The first and the last signs also depend on what stands beside.
    return encoded.slice(shift === 0 ? 0 : 4, -4);
  });
  const bytes = Buffer.from(secret);
  return [
    secret,
    Buffer.from(secret, 'utf16le').toString('latin1'),
    bytes.toString('hex'),
    ...inBase64,
  ];
}

/** A draft in which the review finds the person. */
export function draftAbout(person: string): string {
  return `Our patient Maria ${person} finally got off the vent this morning in room 214!`;
}

export function questionAbout(person: string): string {
  return `Can I post a photo of my patient Maria ${person}?`;
}
