import { ConfigError } from '../src';
import { readSettings } from './settings';

describe('the settings of the process', () => {
  it('need nothing set', () => {
    expect(readSettings({})).toEqual({
      port: 3978,
      host: '127.0.0.1',
      knowledgeDir: 'knowledge',
      previewPage: 'loopback',
      logLevel: 'info',
      store: { dataDir: 'data' },
      storeKeys: { oldKeys: [] },
      admins: [],
      timeZone: 'UTC',
    });
  });

  it('name admins and a time zone', () => {
    expect(
      readSettings({ ADMINS: 'slack:T1:U1, teams:tenant:29:abc', TIME_ZONE: 'Europe/Madrid' }),
    ).toMatchObject({
      admins: ['slack:T1:U1', 'teams:tenant:29:abc'],
      timeZone: 'Europe/Madrid',
    });
    expect(() => readSettings({ ADMINS: 'U1', TIME_ZONE: 'Moon/Base' })).toThrow(
      /ADMINS › is "U1"; use platform:workspace:person[\s\S]*TIME_ZONE › is "Moon\/Base"/,
    );
  });

  it('count a variable that is set to nothing as not set', () => {
    expect(readSettings({ PORT: ' ', HOST: '' }).port).toBe(3978);
  });

  it('are refused with every wrong variable, its value and what to use', () => {
    const read = (): unknown => readSettings({ PORT: 'eighty', PREVIEW_PAGE: 'yes' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT › is "eighty"; use a port number such as 3978\./);
    expect(read).toThrow(/PREVIEW_PAGE › is "yes"; use loopback, everyone or off\./);
  });

  it('name the store, and the keys of its tokens', () => {
    const [key, old] = [Buffer.alloc(32, 1).toString('base64'), 'ab'.repeat(32)];
    const settings = readSettings({
      DATABASE_URL: 'postgres://u:p@db/policy',
      ENCRYPTION_KEY: key,
      ENCRYPTION_OLD_KEYS: ` ${old}, ${key} `,
    });
    expect(settings.store).toEqual({ databaseUrl: 'postgres://u:p@db/policy' });
    expect(settings.storeKeys).toEqual({ encryptionKey: key, oldKeys: [old, key] });
  });

  it('never show a wrong secret', () => {
    const [url, key, old] = ['mysql://u:hidden@db', 'hidden-key', 'hidden-old'];
    const env = { DATABASE_URL: url, ENCRYPTION_KEY: key, ENCRYPTION_OLD_KEYS: old };
    const read = (): unknown => readSettings(env);
    expect(read).toThrow(/DATABASE_URL › cannot be used; use postgres:\/\/user:password@host/);
    expect(read).toThrow(/ENCRYPTION_KEY › cannot be used; use 32 bytes as base64/);
    expect(read).toThrow(/ENCRYPTION_OLD_KEYS › cannot be used; use 32 bytes as base64/);
    expect(read).toThrow(/^(?![\s\S]*hidden)/);
  });
});
