import { z } from 'zod';
import { ConfigError, isEncryptionKey } from '../src';
import type { Keys, StorePlace } from '../src';

/** One environment variable, as .env.example and the start-up table describe it. */
export interface Variable {
  name: string;
  /** What it does and where to find its value. */
  description: string;
  /** Used when it is not set. */
  byDefault?: string;
}

export const processVariables: readonly Variable[] = [
  {
    name: 'PORT',
    description: 'Port for Slack, Teams, the preview page and health checks.',
    byDefault: '3978',
  },
  {
    name: 'HOST',
    description:
      'Address to listen on. Keep 127.0.0.1 behind a reverse proxy on the same machine; 0.0.0.0 in a container.',
    byDefault: '127.0.0.1',
  },
  {
    name: 'KNOWLEDGE_DIR',
    description: 'Folder with the policy, FAQ, rules and messages.',
    byDefault: 'knowledge',
  },
  {
    name: 'PREVIEW_PAGE',
    description:
      'Who may open the preview page at "/": loopback (this machine alone), everyone, or off.',
    byDefault: 'loopback',
  },
  {
    name: 'LOG_LEVEL',
    description: 'debug, info, warn or error. No level ever logs a question or a draft.',
    byDefault: 'info',
  },
  {
    name: 'DATA_DIR',
    description:
      'Folder for what must outlive a restart: subscriptions, reminders, acknowledgements, tickets. One process at a time. Not used with DATABASE_URL.',
    byDefault: 'data',
  },
  {
    name: 'DATABASE_URL',
    description:
      'PostgreSQL instead of the folder, for several processes: postgres://user:password@host:5432/database.',
  },
  {
    name: 'ENCRYPTION_KEY',
    description:
      "Encrypts Slack's tokens in the store. 32 bytes as base64 or hex; make one with: openssl rand -base64 32",
  },
  {
    name: 'ENCRYPTION_OLD_KEYS',
    description:
      'Earlier keys with a comma between, while a key changes: set both, run policy store rotate-keys, then empty this.',
  },
  {
    name: 'ADMINS',
    description:
      'Who may order reminders, besides workspace admins and team owners: platform:workspace:person, joined by commas, e.g. slack:T0123ABCD:U0123ABCD.',
  },
  {
    name: 'TIME_ZONE',
    description: 'IANA time zone of reminders where nobody says another.',
    byDefault: 'UTC',
  },
];

const KEY_EXPECTED =
  'use 32 bytes as base64 (44 characters) or hex (64), from: openssl rand -base64 32';
/** Their values are never shown. */
const SECRETS = new Set(['DATABASE_URL', 'ENCRYPTION_KEY', 'ENCRYPTION_OLD_KEYS']);

const settingsSchema = z.object({
  PORT: z.coerce
    .number('use a port number such as 3978')
    .int('use a whole number')
    .min(0, 'use a number from 0 to 65535')
    .max(65535, 'use a number from 0 to 65535')
    .default(3978),
  HOST: z.string().default('127.0.0.1'),
  KNOWLEDGE_DIR: z.string().default('knowledge'),
  PREVIEW_PAGE: z
    .enum(['loopback', 'everyone', 'off'], 'use loopback, everyone or off')
    .default('loopback'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], 'use debug, info, warn or error')
    .default('info'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'use postgres://user:password@host:5432/database')
    .optional(),
  ENCRYPTION_KEY: z.string().trim().refine(isEncryptionKey, KEY_EXPECTED).optional(),
  ENCRYPTION_OLD_KEYS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== ''),
    )
    .pipe(z.array(z.string().refine(isEncryptionKey, KEY_EXPECTED))),
  ADMINS: z
    .string()
    .regex(
      /^[^:,\s]+:[^:,\s]+:[^,\s]+(?:\s*,\s*[^:,\s]+:[^:,\s]+:[^,\s]+)*$/,
      'use platform:workspace:person, such as slack:T0123ABCD:U0123ABCD, several joined by commas',
    )
    .transform((text) => text.split(/\s*,\s*/))
    .default([]),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'use an IANA time zone such as America/New_York')
    .default('UTC'),
});

/** What the process itself needs; the platforms read their own variables. */
export interface Settings {
  port: number;
  host: string;
  knowledgeDir: string;
  previewPage: 'loopback' | 'everyone' | 'off';
  logLevel: 'debug' | 'info' | 'warn' | 'error';
  store: StorePlace;
  storeKeys: Keys;
  /** "platform:workspace:person". */
  admins: string[];
  timeZone: string;
}

/** Throws a ConfigError that names every wrong variable. A variable set to nothing counts as not set. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = settingsSchema.safeParse(set);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => {
        const place = String(path[0]);
        const value = SECRETS.has(place) ? 'cannot be used' : `is "${set[place]}"`;
        return { place, message: `${value}; ${message}.` };
      }),
    );
  }
  const { PORT, HOST, KNOWLEDGE_DIR, PREVIEW_PAGE, LOG_LEVEL, ADMINS, TIME_ZONE, ...store } =
    result.data;
  return {
    port: PORT,
    host: HOST,
    knowledgeDir: KNOWLEDGE_DIR,
    previewPage: PREVIEW_PAGE,
    logLevel: LOG_LEVEL,
    store:
      store.DATABASE_URL === undefined
        ? { dataDir: store.DATA_DIR }
        : { databaseUrl: store.DATABASE_URL },
    storeKeys: {
      ...(store.ENCRYPTION_KEY !== undefined && { encryptionKey: store.ENCRYPTION_KEY }),
      oldKeys: store.ENCRYPTION_OLD_KEYS,
    },
    admins: ADMINS,
    timeZone: TIME_ZONE,
  };
}

function isTimeZone(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
