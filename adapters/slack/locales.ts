import type { WebClient } from '@slack/web-api';
import type { Locale, Log } from '../../src';
import { localeSchema } from '../../src';

/** How many people's languages are remembered. */
const CAPACITY = 5_000;

/** The language of a person's Slack profile; English when Slack does not tell. */
export interface Locales {
  of(client: WebClient, user: string): Promise<Locale>;
}

export function createLocales(log: Log): Locales {
  const known = new Map<string, Locale>();
  return {
    async of(client, user) {
      const remembered = known.get(user);
      if (remembered) return remembered;
      const locale = await readLocale(client, user, log);
      if (known.size >= CAPACITY) known.clear();
      known.set(user, locale);
      return locale;
    },
  };
}

async function readLocale(client: WebClient, user: string, log: Log): Promise<Locale> {
  try {
    const { user: profile } = await client.users.info({ user, include_locale: true });
    return localeSchema.safeParse(profile?.locale?.slice(0, 2)).data ?? 'en';
  } catch {
    log.debug('Slack did not tell a person’s language; English is used.');
    return 'en';
  }
}
