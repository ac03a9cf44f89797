import { WebClient } from '@slack/web-api';
import type { Log } from '../../src';
import type { Asker } from './asker';
import { createProfiles } from './profiles';

const QUIET: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const HOUR = 60 * 60_000;

function ignore(): void {}

/** Somebody in a Slack that gives these answers in turn. */
function asker(...answers: object[]): Asker {
  let count = 0;
  const client = new WebClient('xoxb-test', {
    retryConfig: { retries: 0 },
    fetch: () => Promise.resolve(Response.json(answers[count++])),
  });
  return { client, workspace: 'T1', user: 'U1' };
}

function user(told: object): object {
  return { ok: true, user: told };
}

describe('the profile of a person', () => {
  it.each([
    ['es-MX', 'es'],
    ['fr-FR', 'fr'],
    ['de-DE', 'en'],
  ])('with the language %s is answered in %s', async (locale, expected) => {
    const profile = await createProfiles(QUIET).of(asker(user({ locale })));
    expect(profile.locale).toBe(expected);
  });

  it.each([
    ['a member', { is_admin: false, is_owner: false }, false],
    ['an admin', { is_admin: true, is_owner: false }, true],
    ['an owner', { is_admin: false, is_owner: true }, true],
    ['an admin of the organisation', { enterprise_user: { is_admin: true } }, true],
    ['a guest', { is_restricted: true }, false],
  ])('tells who runs the workspace: %s', async (_name, told, expected) => {
    expect((await createProfiles(QUIET).of(asker(user(told)))).isAdmin).toBe(expected);
  });

  it('tells the time zone', async () => {
    const told = user({ tz: 'America/Chicago' });
    expect((await createProfiles(QUIET).of(asker(told))).zone).toBe('America/Chicago');
  });

  it('is asked for once an hour, so that a lost role counts soon', async () => {
    let now = 0;
    const profiles = createProfiles(QUIET, () => now);
    const person = asker(user({ is_admin: true }), user({ is_admin: false }));
    expect((await profiles.of(person)).isAdmin).toBe(true);
    expect((await profiles.of(person)).isAdmin).toBe(true);
    now = 1.1 * HOUR;
    expect((await profiles.of(person)).isAdmin).toBe(false);
  });

  it('is English and without a role while Slack does not tell, and asked for again later', async () => {
    let now = 0;
    const profiles = createProfiles(QUIET, () => now);
    const answer = user({ locale: 'es-MX', is_admin: true });
    const person = asker({ ok: false, error: 'missing_scope' }, answer);
    expect(await profiles.of(person)).toEqual({ locale: 'en', isAdmin: false });
    expect(await profiles.of(person)).toEqual({ locale: 'en', isAdmin: false });
    now = 11 * 60_000;
    expect(await profiles.of(person)).toEqual({ locale: 'es', isAdmin: true });
  });

  it('of one workspace is not that of another, and is forgotten with it', async () => {
    const profiles = createProfiles(QUIET);
    const here = asker(user({ locale: 'es-MX' }), user({ locale: 'fr-CA' }));
    const there = { ...asker(user({ locale: 'fr-FR' })), workspace: 'T2' };
    expect((await profiles.of(here)).locale).toBe('es');
    expect((await profiles.of(there)).locale).toBe('fr');
    profiles.forgetWorkspace('T1');
    expect((await profiles.of(here)).locale).toBe('fr');
  });
});
