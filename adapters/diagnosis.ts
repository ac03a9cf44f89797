import { ConfigError } from '../src';
import type { Store } from '../src';

/** What was looked at, and whether it is as it has to be. Never holds a secret or a person's name. */
export interface Diagnosis {
  state: 'ok' | 'warn' | 'fault';
  /** A variable, a file, or the thing itself, such as "Slack › scopes". */
  place: string;
  /** What is there. */
  found: string;
  /** What has to be there; absent where all is well. */
  expected?: string;
  /** What to do; absent where all is well. */
  fix?: string;
}

/** What a platform's diagnosis may look at. */
export interface Look {
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the platform itself may be asked. */
  isOnline: boolean;
  /** Address at which the platform reaches the assistant, such as https://policy.example.org. */
  address?: string;
  /** What the platform has as the app's manifest, exported to a file. */
  manifest?: string;
  /** Present when it could be opened. */
  store?: Store;
}

export function ok(place: string, found: string): Diagnosis {
  return { state: 'ok', place, found };
}

/** What a platform's settings say, or each of their faults; no value is shown. */
export function tryConfig<Config>(
  env: Look['env'],
  read: (env: Look['env']) => Config,
): Config | Diagnosis[] {
  try {
    return read(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ place, message }) => ({
      state: 'fault',
      place,
      found: env[place]?.trim() ? 'set, its value is not shown' : 'not set',
      expected: message,
      fix: `Mend ${place}, then run this again.`,
    }));
  }
}
