import { ConfigError } from '../../../src';
import type { Store } from '../../../src';
import { diagnosePlatforms } from '../../diagnose-platforms';
import type { Diagnosis } from '../../diagnosis';
import { readSettings } from '../../settings';
import type { Settings } from '../../settings';
import { openRemindStore } from '../open-remind-store';
import { writeLine } from '../terminal';
import type { Terminal } from '../terminal';
import { diagnoseAdmins } from './diagnose-admins';
import { diagnoseContent } from './diagnose-content';
import { diagnoseMachine } from './diagnose-machine';
import { diagnoseReminders } from './diagnose-reminders';
import { diagnoseStore } from './diagnose-store';
import { diagnoseTimeZone } from './diagnose-time-zone';
import { renderDiagnoses } from './render-diagnoses';

export interface DoctorOptions {
  json?: boolean;
  /** Asks Slack and Microsoft whether they take the credentials. */
  online?: boolean;
  /** The app's manifest as Slack has it, in a file. */
  slackManifest?: string;
  /** The app package that was uploaded to Teams. */
  teamsManifest?: string;
  /** Where the platforms reach the assistant: https://… */
  address?: string;
  /** YYYY-MM-DD; reviews of clauses are due by it. */
  today: string;
}

interface Context {
  terminal: Terminal;
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** `policy doctor`: looks at everything that an installation needs. Returns the exit code: 1 when there is a fault. */
export async function doctor(context: Context, options: DoctorOptions): Promise<number> {
  const { terminal } = context;
  const all = await diagnose(context, options);
  const text = options.json ? JSON.stringify(all, null, 2) : renderDiagnoses(all, terminal);
  writeLine(terminal.output, text);
  return all.some(({ state }) => state === 'fault') ? 1 : 0;
}

async function diagnose({ folder, env }: Context, options: DoctorOptions): Promise<Diagnosis[]> {
  const settings = trySettings(env);
  const content = diagnoseContent(folder, options.today);
  const machine = diagnoseMachine();
  if (Array.isArray(settings)) {
    const platforms = await diagnosePlatforms({ ...lookOf(options), env });
    return [...machine, ...settings, ...content, ...platforms];
  }
  const stored = await diagnoseStore(settings);
  const rest = await withStore(stored.isReadable ? settings : undefined, async (store) => [
    ...(store ? await diagnoseReminders(store) : []),
    ...content,
    ...diagnoseAdmins(settings.admins, env),
    ...(await diagnosePlatforms({ ...lookOf(options), env, ...(store && { store }) })),
  ]);
  return [...machine, ...stored.all, diagnoseTimeZone(settings.timeZone), ...rest];
}

function lookOf({ online, slackManifest, teamsManifest, address }: DoctorOptions): {
  isOnline: boolean;
} {
  return {
    isOnline: online ?? false,
    ...(slackManifest !== undefined && { slackManifest }),
    ...(teamsManifest !== undefined && { teamsManifest }),
    ...(address !== undefined && { address }),
  };
}

function trySettings(env: Context['env']): Settings | Diagnosis[] {
  try {
    return readSettings(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ place, message }) => ({
      state: 'fault',
      place,
      found: message.split('; ')[0] ?? message,
      expected: message.split('; ').slice(1).join('; '),
      fix: `Set ${place} anew, or take it away to use what stands in .env.example.`,
    }));
  }
}

async function withStore(
  settings: Settings | undefined,
  look: (store: Store | undefined) => Promise<Diagnosis[]>,
): Promise<Diagnosis[]> {
  if (!settings) return look(undefined);
  const opened = await openRemindStore(settings.store, true, settings.storeKeys);
  try {
    return await look(opened.store);
  } finally {
    await opened.close();
  }
}
