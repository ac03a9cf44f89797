import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import jwt from 'jsonwebtoken';
import type { Diagnosis } from '../diagnosis';
import { diagnoseTeams } from './diagnose';
import { APP_ID, TENANT_ID } from './testing/local-issuer';
import { listen, readBody } from './testing/http';
import type { Server } from './testing/http';

const PASSWORD = 'the-right-secret';
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const THUMBPRINT = createHash('sha1').update(publicKey).digest('hex');

let microsoft: Server;
let env: Record<string, string>;

beforeAll(async () => {
  microsoft = await listen(async (request, response) => {
    const form = new URLSearchParams(await readBody(request));
    const number = request.method === 'GET' ? 0 : refusalOf(request.url ?? '', form);
    response.setHeader('content-type', 'application/json');
    response.statusCode = number === 0 ? 200 : 401;
    const refusal = { error: 'invalid_client', error_codes: [number] };
    response.end(JSON.stringify(number === 0 ? { access_token: 'never-shown' } : refusal));
  });
});
afterAll(() => microsoft.close());
beforeEach(() => {
  env = { TEAMS_APP_ID: APP_ID, TEAMS_TENANT_ID: TENANT_ID, TEAMS_APP_PASSWORD: PASSWORD };
});

/** As Microsoft's token endpoint decides; 0 gives a token. */
function refusalOf(path: string, form: URLSearchParams): number {
  if (path !== `/${TENANT_ID}/oauth2/v2.0/token` && path !== '/botframework.com/oauth2/v2.0/token')
    return 90002;
  if (form.get('client_id') !== APP_ID) return 700016;
  if (form.get('scope') !== 'https://api.botframework.com/.default') return 70011;
  const assertion = form.get('client_assertion');
  if (assertion === null) return form.get('client_secret') === PASSWORD ? 0 : 7000215;
  try {
    const { header } = jwt.verify(assertion, publicKey, {
      algorithms: ['RS256'],
      audience: `${microsoft.url}${path}`,
      issuer: APP_ID,
      subject: APP_ID,
      complete: true,
    });
    const isKnown =
      Reflect.get(header, 'x5t') === Buffer.from(THUMBPRINT, 'hex').toString('base64url');
    return isKnown ? 0 : 700027;
  } catch {
    return 700027;
  }
}

async function at(place: string, login = microsoft.url): Promise<Diagnosis | undefined> {
  const urls = { login, openId: `${login}/keys` };
  const all = await diagnoseTeams({ env, isOnline: true }, urls);
  expect(JSON.stringify(all)).not.toMatch(/never-shown|the-right-secret|PRIVATE KEY/);
  return all.find((diagnosis) => diagnosis.place === place);
}

describe('credentials of Teams', () => {
  it('get a token by a secret, of one tenant and of several', async () => {
    expect(await at('Microsoft Teams › token')).toMatchObject({ state: 'ok' });
    env['TEAMS_APP_TYPE'] = 'MultiTenant';
    expect(await at('Microsoft Teams › token')).toMatchObject({ state: 'ok' });
  });

  it('get a token by a certificate', async () => {
    delete env['TEAMS_APP_PASSWORD'];
    env['TEAMS_CERTIFICATE_THUMBPRINT'] = THUMBPRINT;
    env['TEAMS_CERTIFICATE_KEY'] = privateKey.replaceAll('\n', '\\n');
    expect(await at('Microsoft Teams › token')).toMatchObject({ state: 'ok' });
    env['TEAMS_CERTIFICATE_THUMBPRINT'] = 'ab'.repeat(20);
    expect(await at('Microsoft Teams › token')).toMatchObject({ found: 'refused: AADSTS700027' });
    env['TEAMS_CERTIFICATE_KEY'] = 'PRIVATE KEY of nothing';
    expect(await at('TEAMS_CERTIFICATE_KEY')).toMatchObject({ state: 'fault' });
  });

  it.each([
    ['TEAMS_APP_PASSWORD', 'wrong', 7000215],
    ['TEAMS_TENANT_ID', '00000000-0000-0000-0000-000000000000', 90002],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000', 700016],
  ])('are refused for a wrong %s, with what to do', async (name, value, number) => {
    env[name] = value;
    expect(await at('Microsoft Teams › token')).toMatchObject({
      state: 'fault',
      found: `refused: AADSTS${number}`,
      fix: expect.stringMatching(/Azure Bot|App registrations/),
    });
  });

  it('cannot be tried while Microsoft is away', async () => {
    expect(await at('Microsoft Teams › token', 'http://127.0.0.1:9')).toMatchObject({
      state: 'fault',
    });
    expect(await at('Microsoft Teams › keys', 'http://127.0.0.1:9')).toMatchObject({
      state: 'fault',
    });
    expect(await at('Microsoft Teams › keys')).toMatchObject({ state: 'ok' });
  });

  it('without any are no fault: an emulator may talk to it', async () => {
    env = {};
    expect(await at('Microsoft Teams')).toMatchObject({ state: 'ok' });
  });
});

describe('the package that Teams has', () => {
  const ours = readFileSync('manifest/teams/manifest.json', 'utf8').replaceAll(
    '{{APP_ID}}',
    APP_ID,
  );
  const filled = ours.replaceAll(/\{\{[A-Z_]+\}\}/g, 'x');
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'package-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function compared(bytes: string | Buffer): Promise<string[]> {
    const manifest = join(folder, 'package');
    writeFileSync(manifest, bytes);
    const all = await diagnoseTeams({ env, isOnline: false, manifest });
    return all.filter(({ place }) => place === manifest).map(({ found }) => found);
  }

  it('fits, as a zip or as its manifest', async () => {
    const zip = await new JSZip()
      .file('manifest.json', filled)
      .generateAsync({ type: 'nodebuffer' });
    expect(await compared(zip)).toEqual(['fits TEAMS_APP_ID and the code']);
    expect(await compared(filled)).toEqual(['fits TEAMS_APP_ID and the code']);
  });

  it('is compared from whichever folder the doctor is called in', async () => {
    const before = process.cwd();
    process.chdir(folder);
    const found = await compared(filled).finally(() => process.chdir(before));
    expect(found).toEqual(['fits TEAMS_APP_ID and the code']);
  });

  it.each([
    ['another bot', filled.replaceAll(APP_ID, TENANT_ID), `bot id ${TENANT_ID}`],
    ['places left open', ours, 'placeholders such as {{APP_ID}} are left'],
    ['no command', filled.replaceAll('"quiz"', '"other"'), 'commands without quiz'],
    [
      'nothing that can be read',
      'PK and no more',
      'no Teams manifest with a bot can be read there',
    ],
  ])('has %s', async (_what, text, found) => {
    expect(await compared(text)).toEqual([found]);
  });
});
