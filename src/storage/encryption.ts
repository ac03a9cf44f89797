import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { StoreError } from '../domain';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEX = /^[\da-f]{64}$/i;
const BASE64 = /^[\w+/-]{43}=?$/;
const HOW_TO_MAKE = 'make one with: openssl rand -base64 32';

export interface Keys {
  encryptionKey?: string;
  /** Earlier keys, to read with. */
  oldKeys?: readonly string[];
}

export interface Encryption {
  /** `owner` is bound in: what was sealed for one row cannot be opened in another. Throws KEY without a key. */
  seal(text: string, owner: string): string;
  /** Throws KEY when the key is not there, CORRUPT when the text was changed. */
  open(sealed: string, owner: string): string;
  isNewest(sealed: string): boolean;
}

/** AES-256-GCM; the id of the key stands in front, so that old ones can be read while keys change. */
export function createEncryption({ encryptionKey, oldKeys = [] }: Keys): Encryption {
  const newest = encryptionKey === undefined ? undefined : readKey(encryptionKey, 'ENCRYPTION_KEY');
  const old = oldKeys.map((key) => readKey(key, 'ENCRYPTION_OLD_KEYS'));
  const byId = new Map([...(newest ? [newest] : []), ...old].map((key) => [key.id, key]));
  return {
    seal(text, owner) {
      if (!newest)
        throw new StoreError(
          'KEY',
          `Tokens are kept encrypted only, and ENCRYPTION_KEY is not set; ${HOW_TO_MAKE}`,
        );
      return seal(newest, text, owner);
    },
    open(sealed, owner) {
      const id = sealed.split('.')[0] ?? '';
      const key = byId.get(id);
      if (!key)
        throw new StoreError(
          'KEY',
          `A token was encrypted under another key (its id is ${id}). Set ENCRYPTION_KEY to that key, or add it to ENCRYPTION_OLD_KEYS.`,
        );
      return open(key, sealed, owner);
    },
    isNewest: (sealed) => newest !== undefined && sealed.startsWith(`${newest.id}.`),
  };
}

interface Key {
  /** Eight digits of its hash. */
  id: string;
  bytes: Buffer;
}

/** Whether a text is 32 bytes as base64 or hex. */
export function isEncryptionKey(text: string): boolean {
  return HEX.test(text) || BASE64.test(text);
}

function readKey(text: string, variable: string): Key {
  const trimmed = text.trim();
  if (!isEncryptionKey(trimmed))
    throw new StoreError(
      'KEY',
      `${variable} is no key of ${KEY_BYTES} bytes as base64 (44 characters) or hex (64); ${HOW_TO_MAKE}`,
    );
  const bytes = Buffer.from(trimmed, HEX.test(trimmed) ? 'hex' : 'base64');
  return { id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes };
}

function seal({ id, bytes }: Key, text: string, owner: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(owner));
  const parts = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return [id, nonce.toString('base64url'), Buffer.concat(parts).toString('base64url')].join('.');
}

function open({ bytes }: Key, sealed: string, owner: string): string {
  try {
    const [nonce, body] = sealed
      .split('.')
      .slice(1)
      .map((part) => Buffer.from(part, 'base64url'));
    const end = body!.length - TAG_BYTES;
    const decipher = createDecipheriv(ALGORITHM, bytes, nonce!, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(body!.subarray(end));
    return decipher.update(body!.subarray(0, end), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    throw new StoreError(
      'CORRUPT',
      'An encrypted token was changed or cut. Restore a backup, or install the app in that workspace again.',
    );
  }
}
