import { WebClient } from '@slack/web-api';
import type { Log } from '../../src';
import { createLocales } from './locales';

const QUIET: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}

/** A Slack that gives these answers in turn. */
function slack(...answers: object[]): WebClient {
  let count = 0;
  return new WebClient('xoxb-test', {
    retryConfig: { retries: 0 },
    fetch: () => Promise.resolve(Response.json(answers[count++])),
  });
}

function profile(locale: string): object {
  return { ok: true, user: { locale } };
}

describe('the language of a person', () => {
  it.each([
    ['es-MX', 'es'],
    ['fr-FR', 'fr'],
    ['de-DE', 'en'],
  ])('with the profile %s is %s', async (set, expected) => {
    expect(await createLocales(QUIET).of(slack(profile(set)), 'U1')).toBe(expected);
  });

  it('is asked for once a day', async () => {
    let now = 0;
    const locales = createLocales(QUIET, () => now);
    const client = slack(profile('es-MX'), profile('fr-FR'));
    expect(await locales.of(client, 'U1')).toBe('es');
    expect(await locales.of(client, 'U1')).toBe('es');
    now = 25 * 60 * 60_000;
    expect(await locales.of(client, 'U1')).toBe('fr');
  });

  it('is English while Slack does not tell, and asked for again later', async () => {
    let now = 0;
    const locales = createLocales(QUIET, () => now);
    const client = slack({ ok: false, error: 'missing_scope' }, profile('es-MX'));
    expect(await locales.of(client, 'U1')).toBe('en');
    expect(await locales.of(client, 'U1')).toBe('en');
    now = 11 * 60_000;
    expect(await locales.of(client, 'U1')).toBe('es');
  });
});
