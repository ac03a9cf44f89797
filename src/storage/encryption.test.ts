import { createEncryption } from './encryption';

const KEY = Buffer.alloc(32, 1).toString('base64');
const encryption = createEncryption({ encryptionKey: KEY });

describe('encryption', () => {
  it('opens what it sealed, for the same owner', () => {
    const sealed = encryption.seal('ü secret', 'W1');
    expect(encryption.open(sealed, 'W1')).toBe('ü secret');
    expect(encryption.seal('ü secret', 'W1')).not.toBe(sealed);
    expect(() => encryption.open(sealed, 'W2')).toThrow(/changed or cut/);
  });

  it('accepts a key as base64 or hex', () => {
    const hex = createEncryption({ encryptionKey: `${'01'.repeat(32)}\n` });
    expect(hex.open(encryption.seal('secret', 'W1'), 'W1')).toBe('secret');
  });

  it.each([
    [
      'another letter at the end',
      (sealed: string) => `${sealed.slice(0, -2)}${sealed.at(-2) === 'A' ? 'B' : 'A'}A`,
    ],
    ['the end cut off', (sealed: string) => sealed.slice(0, -8)],
    ['nothing but the name of the key', (sealed: string) => sealed.split('.')[0]!],
    ['another nonce', (sealed: string) => sealed.replace(/\.[^.]+\./, '.AAAAAAAAAAAAAAAA.')],
  ])('refuses a secret with %s', (_change, change) => {
    const sealed = change(encryption.seal('secret', 'W1'));
    expect(() => encryption.open(sealed, 'W1')).toThrow(/changed or cut. Restore a backup/);
  });

  it.each(['short', `${KEY}AAAA`, '', 'zz'.repeat(32)])(
    'refuses the key %j without showing it',
    (key) => {
      const create = () => createEncryption({ encryptionKey: KEY, oldKeys: [key] });
      expect(create).toThrow(
        /ENCRYPTION_OLD_KEYS is no key of 32 bytes as base64 \(44 characters\) or hex \(64\)/,
      );
    },
  );
});
