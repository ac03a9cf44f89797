import { ConfigError } from '../src';
import type { Log, Problem } from '../src';
import type { Adapter } from './adapter';
import { openCore } from './open-core';
import { readSettings } from './settings';
import type { Settings } from './settings';
import { closeHttpApp, createHttpApp, listen, stopListening } from './server';
import { readSlackConfig } from './slack/config';
import type { SlackSetup } from './slack/app';
import { renderBlocks } from './slack/render-message';
import { readTeamsConfig } from './teams/config';
import { createTeamsAdapter } from './teams/app';
import { renderCard } from './teams/render-card';
import { createWebAdapter } from './web/app';
import { createHealth } from './web/health';
import { createLog } from './log';

/** Stands in the start-up table while Slack is not set up. */
const SLACK_OFF: Adapter = {
  name: 'Slack',
  status: 'off: set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET (see adapters/slack/README.md)',
  mount: () => undefined,
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

type Env = Record<string, string | undefined>;

/** A running product. */
export interface RunningProcess {
  port: number;
  /** One line an adapter: name and how it is connected. */
  lines: { name: string; status: string }[];
  stop(): Promise<void>;
}

/**
 * Environment → settings → core → whatever is configured → one port. Throws ConfigError and
 * KnowledgeError with all problems at once, before anything listens.
 */
export async function startProcess(env: Env, log?: Log): Promise<RunningProcess> {
  const { settings, slackConfig, teamsConfig } = readAll(env);
  const theLog = log ?? createLog(settings.logLevel);
  const core = await openCore(settings, theLog);
  const health = createHealth();
  const setup = { assistant: health.counted(core.office), log: theLog, store: core.store };
  const adapters: Adapter[] = [
    createWebAdapter({
      ...setup,
      audience: settings.previewPage,
      drawings: { slack: renderBlocks, teams: renderCard },
    }),
    createTeamsAdapter({ ...setup, config: teamsConfig }),
    slackConfig ? await openSlack({ ...setup, config: slackConfig }) : SLACK_OFF,
  ];
  core.senders.push(...adapters.flatMap(({ sender }) => sender ?? []));
  const app = createHttpApp();
  health.mount(app);
  for (const adapter of adapters) adapter.mount(app);
  closeHttpApp(app, theLog);
  const { server, port } = await listen(app, settings).catch(async (error: unknown) => {
    await core.close();
    throw error;
  });
  for (const adapter of adapters) await adapter.start();
  core.office.start();
  health.setReady(true);
  return {
    port,
    lines: adapters.map(({ name, status }) => ({ name, status })),
    async stop() {
      health.setReady(false);
      await stopListening(server);
      for (const adapter of adapters) await adapter.stop();
      await core.close();
    },
  };
}

/** A start without Slack does not wait for its SDK to load. */
async function openSlack(setup: SlackSetup): Promise<Adapter> {
  const { createSlackAdapter } = await import('./slack/app.js');
  return createSlackAdapter(setup);
}

/** All settings, so that one start shows every wrong variable of every part. */
function readAll(env: Env): {
  settings: Settings;
  slackConfig: ReturnType<typeof readSlackConfig>;
  teamsConfig: ReturnType<typeof readTeamsConfig>;
} {
  const problems: Problem[] = [];
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const settings = collect(() => readSettings(env));
  const slackConfig = collect(() => readSlackConfig(env));
  const teamsConfig = collect(() => readTeamsConfig(env));
  if (problems.length > 0 || !settings || !teamsConfig) throw new ConfigError(problems);
  return { settings, slackConfig, teamsConfig };
}
