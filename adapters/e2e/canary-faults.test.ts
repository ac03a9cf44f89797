import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice, openStore, watchAssistant } from '../../src';
import type { Core, Log, Store } from '../../src';
import { closeHttpApp, createHttpApp, listen } from '../server';
import { startSlack } from '../slack/testing/start-slack';
import { BOT_TOKEN, startLocalIssuer } from '../teams/testing/local-issuer';
import { startRecordingConnector } from '../teams/testing/recording-connector';
import { startTeams } from '../teams/testing/start-teams';
import { createWebAdapter } from '../web/app';
import { createCanaries } from './testing/canaries';
import type { Canaries } from './testing/canaries';
import { filesBelow } from './testing/kept-content';
import { sendToPage } from './testing/send-to-page';
import { sendToSlack } from './testing/send-to-slack';
import { sendToFailingTeams, sendToTeams } from './testing/send-to-teams';

jest.setTimeout(120_000);

let canaries: Canaries;
let written: string[];

/** Everything that this process writes past the log counts as written, too. */
beforeEach(() => {
  canaries = createCanaries();
  written = [];
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((part) => written.push(String(part)) > 0);
  for (const method of ['log', 'warn', 'error', 'info', 'debug'] as const)
    jest.spyOn(console, method).mockImplementation((...parts) => void written.push(String(parts)));
});
afterEach(() => jest.restoreAllMocks());

/** A core that repeats in its error all that it was asked. */
function createFailingCore(): Core & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    handle(request) {
      asked.push(JSON.stringify(request));
      throw new Error(`Cannot handle ${JSON.stringify(request)}`, { cause: request });
    },
  };
}

describe('a core that fails and says in its error what it was asked', () => {
  it('takes nothing of it into the log of Slack', async () => {
    const core = createFailingCore();
    const slack = await startSlack({ assistant: core });
    await sendToSlack({ url: slack.url, slack: slack.fake, canaries });
    await slack.stop();

    expect(canaries.leaksIn(core.asked.join())).toContain('a draft in a command');
    expect(slack.logged()).not.toBe('');
    expect(canaries.leaksIn(slack.logged() + written.join('\n'))).toEqual([]);
  });

  it('takes nothing of it into the log of Teams', async () => {
    const core = createFailingCore();
    const teams = await openTeams(core);
    await sendToTeams(teams);
    await teams.close();

    expect(canaries.leaksIn(core.asked.join())).toContain('a draft in a chat');
    expect(teams.logged()).toContain('A turn in Teams failed.');
    expect(canaries.leaksIn(teams.logged() + written.join('\n'))).toEqual([]);
  });

  it('takes nothing of it into the log or the answers of the page', async () => {
    const core = createFailingCore();
    const lines: unknown[][] = [];
    const app = createHttpApp();
    const drawings = { slack: () => [], teams: () => [] };
    const log = logInto(lines);
    createWebAdapter({ assistant: core, log, audience: 'everyone', drawings }).mount(app);
    closeHttpApp(app, log);
    const { server, port } = await listen(app, { host: '127.0.0.1', port: 0 });
    const answers = await sendToPage(`http://127.0.0.1:${port}`, canaries);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));

    expect(canaries.leaksIn(core.asked.join())).toContain('a draft on the page');
    expect(JSON.stringify(lines)).toContain('A request failed.');
    expect(canaries.leaksIn(answers + JSON.stringify(lines) + written.join('\n'))).toEqual([]);
  });
});

describe('Teams with signed requests and a store', () => {
  let dataDir: string;
  let store: Store;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'canary-'));
    store = await openStore({ dataDir }, { encryptionKey: '0'.repeat(64) });
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps and logs nothing of what people say, nor any token', async () => {
    const lines: unknown[][] = [];
    const log = logInto(lines);
    const live = watchAssistant('knowledge', log);
    const office = openOffice({ live, store, log });
    const teams = await openTeams(office, store);
    const answers = await sendToTeams(teams);
    await sendToFailingTeams(teams);
    await Promise.all([teams.close(), office.close(), live.close()]);
    const kept = [...filesBelow(dataDir).values()];
    await store.close();
    kept.push(...filesBelow(dataDir).values());

    expect(canaries.leaksIn(answers)).toEqual(
      expect.arrayContaining(['a draft in a dialog', 'an edited message']),
    );
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.flatMap((bytes) => canaries.leaksIn(bytes))).toEqual([]);
    const logged = teams.logged() + JSON.stringify(lines) + written.join('\n');
    expect(canaries.leaksIn(logged)).toEqual([]);
  });
});

describe('the search of this test', () => {
  it('finds what a log is told, and what is written past it', () => {
    const lines: unknown[][] = [];
    logInto(lines).debug('A line.', { text: canaries.of('a field') });
    process.stderr.write(canaries.of('a line past the log'));
    // oxlint-disable-next-line no-console -- a library would write like this
    console.error(new Error(canaries.of('an error')));

    expect(canaries.leaksIn(JSON.stringify(lines))).toEqual(['a field']);
    expect(canaries.leaksIn(written.join('\n'))).toEqual(['a line past the log', 'an error']);
  });
});

function logInto(lines: unknown[][]): Log {
  const note = (...line: unknown[]): void => void lines.push(line);
  return { debug: note, info: note, warn: note, error: note };
}

async function openTeams(assistant: Core, store?: Store) {
  const [issuer, connector] = await Promise.all([startLocalIssuer(), startRecordingConnector()]);
  canaries.watch('the token of the bot', BOT_TOKEN);
  const teams = await startTeams({ assistant, connector, issuer, ...(store && { store }) });
  return {
    connector,
    canaries,
    send: async (fields: Record<string, unknown>) => {
      const token = issuer.sign(connector.url);
      canaries.watch('the token of Teams', token.slice(-40));
      return (await teams.send(fields, { authorization: `Bearer ${token}` })).text;
    },
    logged: () => JSON.stringify(teams.log),
    close: async () => {
      await teams.close();
      await Promise.all([issuer.close(), connector.close()]);
    },
  };
}
