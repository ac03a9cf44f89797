import { ConfigError } from '../../src/index';
import { readTeamsConfig, teamsVariables } from './config';

const APP = '11111111-2222-3333-4444-555555555555';
const TENANT = '99999999-8888-7777-6666-555555555555';
const SECRET = 'a-secret-value';
const WHOLE = { TEAMS_APP_ID: APP, TEAMS_APP_PASSWORD: SECRET, TEAMS_TENANT_ID: TENANT };

function problemsOf(env: Record<string, string>): ConfigError['problems'] {
  try {
    readTeamsConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the Teams settings', () => {
  it.each([
    ['nothing', {}],
    ['empty values, as a copied .env has them', { TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: ' ' }],
    ['settings of other programs', { HOME: '/root', MicrosoftAppId: APP }],
  ])('with %s open the endpoint to an emulator', (_what, env) => {
    expect(readTeamsConfig(env)).toEqual({ mode: 'emulator', privateReplies: 'personal-chat' });
  });

  it('need three values', () => {
    expect(readTeamsConfig(WHOLE)).toEqual({
      mode: 'teams',
      privateReplies: 'personal-chat',
      credentials: { type: 'SingleTenant', appId: APP, tenantId: TENANT, password: SECRET },
    });
  });

  it('name the organizations that a multi-tenant app answers', () => {
    const list = ` ${TENANT.toUpperCase()}, ${APP} ,`;

    expect(
      readTeamsConfig({ ...WHOLE, TEAMS_APP_TYPE: 'MultiTenant', TEAMS_ALLOWED_TENANTS: list }),
    ).toMatchObject({ tenants: [TENANT, APP] });
  });

  it('take a certificate in place of the password', () => {
    const { TEAMS_APP_PASSWORD: _, ...rest } = WHOLE;
    const key = '-----BEGIN PRIVATE KEY-----\\nAA\\n-----END PRIVATE KEY-----';

    expect(
      readTeamsConfig({
        ...rest,
        TEAMS_CERTIFICATE_THUMBPRINT: 'AB12',
        TEAMS_CERTIFICATE_KEY: key,
      }),
    ).toMatchObject({
      credentials: { certificate: { thumbprint: 'AB12', key: key.replaceAll('\\n', '\n') } },
    });
  });

  it.each([
    [
      'MultiTenant needs no tenant',
      { TEAMS_APP_ID: APP, TEAMS_APP_PASSWORD: SECRET, TEAMS_APP_TYPE: 'MultiTenant' },
    ],
    [
      'a managed identity needs no secret',
      { TEAMS_APP_ID: APP, TEAMS_TENANT_ID: TENANT, TEAMS_APP_TYPE: 'UserAssignedMsi' },
    ],
    ['the type is read in any case', { ...WHOLE, TEAMS_APP_TYPE: 'singletenant' }],
    [
      'private replies can go to the personal chat',
      { ...WHOLE, TEAMS_PRIVATE_REPLIES: 'personal-chat' },
    ],
  ])('know that %s', (_what, env) => {
    expect(problemsOf(env)).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['the ID alone', { TEAMS_APP_ID: APP }, ['TEAMS_TENANT_ID', 'TEAMS_APP_PASSWORD']],
    ['the password alone', { TEAMS_APP_PASSWORD: SECRET }, ['TEAMS_APP_ID', 'TEAMS_TENANT_ID']],
    ['an ID that is none', { ...WHOLE, TEAMS_APP_ID: 'my-bot' }, ['TEAMS_APP_ID']],
    ['a tenant that is none', { ...WHOLE, TEAMS_TENANT_ID: 'contoso' }, ['TEAMS_TENANT_ID']],
    ['an unknown type', { ...WHOLE, TEAMS_APP_TYPE: 'Tripletenant' }, ['TEAMS_APP_TYPE']],
    [
      'a password and a certificate',
      { ...WHOLE, TEAMS_CERTIFICATE_KEY: 'x' },
      ['TEAMS_APP_PASSWORD'],
    ],
    [
      'half a certificate',
      { TEAMS_APP_ID: APP, TEAMS_TENANT_ID: TENANT, TEAMS_CERTIFICATE_THUMBPRINT: 'AB' },
      ['TEAMS_CERTIFICATE_KEY'],
    ],
    [
      'a managed identity with a secret',
      { ...WHOLE, TEAMS_APP_TYPE: 'UserAssignedMsi' },
      ['TEAMS_APP_PASSWORD'],
    ],
    [
      'a way of private replies that is none',
      { ...WHOLE, TEAMS_PRIVATE_REPLIES: 'aloud' },
      ['TEAMS_PRIVATE_REPLIES'],
    ],
    [
      'a list of tenants beside one tenant',
      { ...WHOLE, TEAMS_ALLOWED_TENANTS: TENANT },
      ['TEAMS_ALLOWED_TENANTS'],
    ],
    [
      'a list of tenants that are none',
      { ...WHOLE, TEAMS_APP_TYPE: 'MultiTenant', TEAMS_ALLOWED_TENANTS: 'contoso' },
      ['TEAMS_ALLOWED_TENANTS'],
    ],
    ['a misspelt name', { ...WHOLE, TEAMS_APPID: APP }, ['TEAMS_APPID']],
  ])('with %s name each variable to mend', (_what, env, places) => {
    const problems = problemsOf(env);

    expect(problems.map(({ place }) => place)).toEqual(places);
    expect(JSON.stringify(problems)).not.toContain(SECRET);
  });

  it('say where each value is found', () => {
    const [problem] = problemsOf({ TEAMS_APP_ID: APP });

    expect(problem?.message).toMatch(/^is missing\. .*Azure portal/);
    expect(
      teamsVariables.every(
        ({ name, description }) => name.startsWith('TEAMS_') && description !== '',
      ),
    ).toBe(true);
  });
});
