import { createHmac } from 'node:crypto';
import type { AuthorizeResult, AuthorizeSourceData } from '@slack/bolt';
import { InstallProvider } from '@slack/oauth';
import type { InstallationQuery } from '@slack/oauth';
import type { Logger } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log, Store } from '../../../src';
import type { Identity } from '../identity';
import { PLATFORM } from '../place';
import { createInstallationStore } from './installation-store';
import { installPage, mountInstallPages } from './install-pages';

/** How long a token is used without looking whether it still stands, in milliseconds. */
const KEEP_MS = 60_000;
const CAPACITY = 1_000;

interface Setup {
  clientId: string;
  clientSecret: string;
  allowed?: readonly string[];
  store: Store;
  options: WebClientOptions;
  logger: Logger;
  log: Log;
}

type Query = InstallationQuery<boolean>;

/** The assistant in every workspace and organisation that installed it. */
export function createInstalls(setup: Setup): Identity {
  const { store, log } = setup;
  const kept = createInstallationStore(store.installations);
  const installer = createInstaller(setup, kept);
  const known = new Map<string, { result: AuthorizeResult; until: number }>();

  async function find(query: Query): Promise<AuthorizeResult | undefined> {
    const key = `${query.isEnterpriseInstall} ${query.teamId} ${query.enterpriseId}`;
    const before = known.get(key);
    if (before && before.until > Date.now()) return before.result;
    try {
      const result = await installer.authorize(query);
      if (known.size >= CAPACITY) known.clear();
      known.set(key, { result, until: Date.now() + KEEP_MS });
      return result;
    } catch {
      log.warn('Slack sent something from where the app is not installed, or the store is away.');
      return before?.result;
    }
  }

  return {
    // Without a token a command is answered all the same: its answer needs none.
    authorize: async (source) => (await find(queryOf(source))) ?? {},
    async check() {
      const places = await store.installations.list(PLATFORM);
      if (places.length > 0) log.info('Slack: installed.', { installations: places.length });
      else log.warn('No Slack workspace has installed the app yet: open /slack/install.');
    },
    async tokenOf(workspace) {
      return (await find(queryFor(workspace)))?.botToken;
    },
    async remove(workspace) {
      known.clear();
      await kept.deleteInstallation(queryFor(workspace));
    },
    mount(app) {
      mountInstallPages(app, { ...setup, installer, installed: () => known.clear() });
    },
  };
}

function queryOf({
  teamId,
  enterpriseId,
  isEnterpriseInstall,
}: AuthorizeSourceData<boolean>): Query {
  return { teamId, enterpriseId, isEnterpriseInstall };
}

/** Ids of organisations begin with E, those of workspaces with T. */
function queryFor(id: string): Query {
  const isEnterpriseInstall = id.startsWith('E');
  return {
    teamId: isEnterpriseInstall ? undefined : id,
    enterpriseId: isEnterpriseInstall ? id : undefined,
    isEnterpriseInstall,
  };
}

function createInstaller(
  { clientId, clientSecret, options, logger }: Setup,
  installationStore: ReturnType<typeof createInstallationStore>,
): InstallProvider {
  return new InstallProvider({
    clientId,
    clientSecret,
    // One secret less to set; replicas agree on it.
    stateSecret: createHmac('sha256', clientSecret).update('state of installs').digest('hex'),
    installationStore,
    clientOptions: options,
    logger,
    renderHtmlForInstallPath: installPage,
  });
}
