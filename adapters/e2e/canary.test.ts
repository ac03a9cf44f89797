import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src';
import { startPostgres } from '../../src/storage/testing/postgres-server';
import { startFakeSlack } from '../slack/testing/fake-slack';
import { SIGNING_SECRET } from '../slack/testing/payloads';
import { startRecordingConnector } from '../teams/testing/recording-connector';
import { createCanaries, draftAbout, questionAbout } from './testing/canaries';
import type { Canaries } from './testing/canaries';
import { filesBelow, rowsOf } from './testing/kept-content';
import { runTerminal } from './testing/run-terminal';
import { sendToPage } from './testing/send-to-page';
import { sendToFailingSlack, sendToSlack } from './testing/send-to-slack';
import { sendToFailingTeams, sendToTeams } from './testing/send-to-teams';
import { startReplica } from './testing/start-replica';

jest.setTimeout(300_000);

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'canary-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Names of what holds a canary, with the canaries that it holds. */
function leaksOf(places: ReadonlyMap<string, string | Buffer>, canaries: Canaries): string[] {
  return [...places].flatMap(([place, content]) =>
    canaries.leaksIn(content).map((what) => `${what} in ${place}`),
  );
}

/** Everything that a person says to a running process, on every surface, well and badly. */
async function sayEverything(settings: Record<string, string>, canaries: Canaries) {
  const [slack, connector] = await Promise.all([startFakeSlack(), startRecordingConnector()]);
  const tmp = join(folder, 'tmp');
  mkdirSync(tmp, { recursive: true });
  const replica = await startReplica({
    ...settings,
    TMPDIR: tmp,
    LOG_LEVEL: 'debug',
    ENCRYPTION_KEY: '0'.repeat(64),
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
  });
  canaries.watch('the token of Slack', 'xoxb-test');
  canaries.watch('the signing secret', SIGNING_SECRET);
  const surfaces = { url: `${replica.url}/slack/events`, slack, canaries };
  const teams = {
    connector,
    canaries,
    async send(fields: Record<string, unknown>): Promise<string> {
      const response = await fetch(`${replica.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ serviceUrl: connector.url, ...fields }),
      });
      return response.text();
    },
  };
  const answers = [
    await sendToSlack(surfaces),
    await sendToTeams(teams),
    await sendToPage(replica.url, canaries),
  ].join('\n');
  await sendToFailingSlack(surfaces);
  await sendToFailingTeams(teams);
  const kept = filesBelow(folder);
  const metrics = await (await fetch(`${replica.url}/metrics`)).text();
  const code = await replica.stop();
  await Promise.all([slack.stop(), connector.close()]);
  return { answers, kept, metrics, code, logged: replica.logged() };
}

/** What the review or the answer quotes to the person who asks: it reached the core. */
const QUOTED = [
  'a draft in a command',
  'a message checked by its shortcut',
  'a draft in a form',
  'a draft in a chat',
  'a draft in a channel',
  'an edited message',
  'an edited message in a chat',
  'a draft in a dialog',
  'a message checked by its menu',
  'a draft on the page',
];

describe.each(['SQLite', 'PostgreSQL'])('a whole process on %s that logs all it can', (engine) => {
  it('keeps, logs and counts nothing of what people say, whatever goes wrong', async () => {
    const postgres = engine === 'PostgreSQL' ? await startPostgres() : undefined;
    if (engine === 'PostgreSQL' && !postgres) return;
    const address = await postgres?.createDatabase();
    const place = address ? { DATABASE_URL: address } : { DATA_DIR: join(folder, 'data') };
    const canaries = createCanaries();

    const said = await sayEverything(place, canaries);

    expect(said.code).toBe(0);
    const quoted = canaries.leaksIn(said.answers);
    expect(QUOTED.filter((what) => !quoted.includes(what))).toEqual([]);
    expect(said.logged).toContain('"level":');
    const env = { ...place, ENCRYPTION_KEY: '0'.repeat(64), TMPDIR: join(folder, 'tmp') };
    const backup = await runTerminal(['store', 'backup', join(folder, 'backup')], { env });
    const places = new Map<string, string | Buffer>([
      ...said.kept,
      ...[...filesBelow(folder)].map(([path, bytes]) => [`${path} later`, bytes] as const),
      ...(address ? await rowsOf(address) : []),
      ['the log', said.logged],
      ['the metrics', said.metrics],
      ['the terminal', backup.out + backup.errors],
    ]);
    await postgres?.remove();
    expect(places.has(join(folder, 'backup later'))).toBe(true);
    expect(leaksOf(places, canaries)).toEqual([]);
  });
});

describe('the terminal', () => {
  it('writes what it found to the one who asked, and nothing elsewhere', async () => {
    const canaries = createCanaries();
    const env = { DATA_DIR: join(folder, 'data'), TMPDIR: folder };
    const draft = draftAbout(canaries.of('a draft'));
    const question = questionAbout(canaries.of('a question'));
    const lines = [
      JSON.stringify({ id: '1', text: draft }),
      `{"id":"2","text":"${canaries.of('half a line')}`,
      JSON.stringify({ id: '3', text: { draft: canaries.of('no text') } }),
      JSON.stringify({ id: '4', text: draft, platform: canaries.of('no platform') }),
    ];
    const [checked, asked, batch] = await Promise.all([
      runTerminal(['check', '-'], { input: draft, env }),
      runTerminal(['ask', question], { env }),
      runTerminal(['check', '--batch'], { input: lines.join('\n'), env }),
    ]);

    expect(canaries.leaksIn(checked.out)).toEqual(['a draft']);
    expect(asked.out).toContain('phi-');
    expect(batch.out.trim().split('\n')).toHaveLength(4);
    expect(canaries.leaksIn(batch.out)).toEqual([]);
    expect(canaries.leaksIn(checked.errors + asked.errors + batch.errors)).toEqual([]);
    expect(leaksOf(filesBelow(folder), canaries)).toEqual([]);
  });
});

describe('the search for leaks', () => {
  it.each([
    ['plain', (secret: string) => `It was "${secret}".`],
    ['in capitals', (secret: string) => secret.toUpperCase()],
    ['as bytes', (secret: string) => Buffer.from(`\0\xff${secret}\0`, 'latin1')],
    ['in UTF-16', (secret: string) => Buffer.from(`-${secret}`, 'utf16le')],
    ['in hexadecimal', (secret: string) => Buffer.from(secret).toString('hex')],
    ['in Base64', (secret: string) => Buffer.from(`It was ${secret}.`).toString('base64')],
  ])('finds what is there %s', (_form, leak) => {
    const canaries = createCanaries();
    const secret = canaries.of('a draft');

    expect(canaries.leaksIn(leak(secret))).toEqual(['a draft']);
    expect(canaries.leaksIn(leak('something else'))).toEqual([]);
  });

  it('finds what SQLite has written down, also ahead of its file', async () => {
    const canaries = createCanaries();
    const store = await openStore({ dataDir: folder }, {});
    const subjects = new Map([[canaries.of('a conversation'), 'phi-images']]);
    await store.conversations.remember(subjects, Date.now());

    const leaks = leaksOf(filesBelow(folder), canaries);
    await store.close();
    expect(leaks.join()).toContain('a conversation in ');
  });

  it('finds what a file holds beside the store', () => {
    const canaries = createCanaries();
    writeFileSync(join(folder, 'x.tmp'), canaries.of('a draft'));

    expect(leaksOf(filesBelow(folder), canaries)).toHaveLength(1);
  });
});
