import { z } from 'zod';
import { ConfigError } from '../src';

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
];

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
});

/** What the process itself needs; the platforms read their own variables. */
export interface Settings {
  port: number;
  host: string;
  knowledgeDir: string;
  previewPage: 'loopback' | 'everyone' | 'off';
  logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Throws a ConfigError that names every wrong variable. A variable set to nothing counts as not set. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const result = settingsSchema.safeParse(set);
  if (!result.success) {
    throw new ConfigError(
      result.error.issues.map(({ path, message }) => ({
        place: String(path[0]),
        message: `is "${set[String(path[0])]}"; ${message}.`,
      })),
    );
  }
  const { PORT, HOST, KNOWLEDGE_DIR, PREVIEW_PAGE, LOG_LEVEL } = result.data;
  return {
    port: PORT,
    host: HOST,
    knowledgeDir: KNOWLEDGE_DIR,
    previewPage: PREVIEW_PAGE,
    logLevel: LOG_LEVEL,
  };
}
