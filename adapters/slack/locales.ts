import type { WebClient } from '@slack/web-api';
import type { Locale, Log } from '../../src';
import { localeSchema } from '../../src';
import { slackErrorCode } from './slack-error';

/** How many people's languages are remembered. */
const CAPACITY = 5_000;
/** People change their language now and then. */
const KEEP_MS = 24 * 60 * 60_000;
/** Where Slack does not tell, it is asked again later. */
const RETRY_MS = 10 * 60_000;
/** Slack waits three seconds for an answer; a language is not worth missing that. */
const PATIENCE_MS = 800;

/** The language of a person's Slack profile; English when Slack does not tell, or not soon. */
export interface Locales {
  of(client: WebClient, user: string): Promise<Locale>;
  clear(): void;
}

interface Known {
  locale: Promise<Locale | undefined>;
  until: number;
}

export function createLocales(log: Log, now: () => number = Date.now): Locales {
  const people = new Map<string, Known>();

  function ask(client: WebClient, user: string): Known {
    const known: Known = { locale: readLocale(client, user, log), until: now() + KEEP_MS };
    void forgetSoonIfUnknown(known);
    if (people.size >= CAPACITY) people.clear();
    people.set(user, known);
    return known;
  }

  async function forgetSoonIfUnknown(known: Known): Promise<void> {
    if ((await known.locale) === undefined) known.until = now() + RETRY_MS;
  }

  return {
    async of(client, user) {
      const before = people.get(user);
      const { locale } = before && before.until > now() ? before : ask(client, user);
      return (await inTime(locale)) ?? 'en';
    },
    clear: () => people.clear(),
  };
}

async function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  const first = await Promise.race([promise, late]);
  clearTimeout(timer);
  return first;
}

async function readLocale(client: WebClient, user: string, log: Log): Promise<Locale | undefined> {
  try {
    const { user: profile } = await client.users.info({ user, include_locale: true });
    return localeSchema.safeParse(profile?.locale?.slice(0, 2)).data ?? 'en';
  } catch (error) {
    const code = slackErrorCode(error);
    log.debug('Slack did not tell a person’s language; English is used.', { code });
    return undefined;
  }
}
