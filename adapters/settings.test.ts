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
    });
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
});
