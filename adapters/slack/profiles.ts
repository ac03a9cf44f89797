import { inTime, localeSchema } from '../../src';
import type { Locale, Log } from '../../src';
import { z } from 'zod';
import type { Asker } from './asker';
import { slackErrorCode } from './slack-error';

/** How many people are remembered. */
const CAPACITY = 5_000;
/** People change their language now and then, and lose a role: in milliseconds. */
const KEEP_MS = 60 * 60_000;
/** Where Slack does not tell, it is asked again later. */
const RETRY_MS = 10 * 60_000;
/** Slack waits three seconds for an answer; a profile is not worth missing that. */
const PATIENCE_MS = 800;

/** What Slack knows of a person, as far as answers need it. */
export interface Profile {
  /** English when Slack does not tell, or not soon. */
  locale: Locale;
  /** IANA time zone. */
  zone?: string;
  /** Owner or admin of the workspace, or of its organisation. */
  isAdmin: boolean;
}

export interface Profiles {
  of(asker: Asker): Promise<Profile>;
  forgetWorkspace(workspace: string): void;
}

interface Known {
  /** Undefined where Slack did not tell. */
  profile: Promise<Profile | undefined>;
  /** Once it is there. */
  told?: Profile;
  until: number;
}

const UNKNOWN: Profile = { locale: 'en', isAdmin: false };

export function createProfiles(log: Log, now: () => number = Date.now): Profiles {
  const people = new Map<string, Known>();

  function ask(asker: Asker, key: string): Known {
    const known: Known = { profile: readProfile(asker, log), until: now() + KEEP_MS };
    void settle(known);
    if (people.size >= CAPACITY) people.clear();
    people.set(key, known);
    return known;
  }

  async function settle(known: Known): Promise<void> {
    const told = await known.profile;
    if (told) known.told = told;
    else known.until = now() + RETRY_MS;
  }

  return {
    async of(asker) {
      const key = `${asker.workspace}:${asker.user}`;
      const before = people.get(key);
      const { told, profile } = before && before.until > now() ? before : ask(asker, key);
      return told ?? (await inTime(profile, PATIENCE_MS)) ?? UNKNOWN;
    },
    forgetWorkspace(workspace) {
      for (const key of people.keys()) if (key.startsWith(`${workspace}:`)) people.delete(key);
    },
  };
}

const rolesSchema = z.object({
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});
/** https://docs.slack.dev/reference/objects/user-object */
const userSchema = rolesSchema.extend({
  locale: z.string().optional(),
  tz: z.string().optional(),
  enterprise_user: rolesSchema.optional(),
});

async function readProfile({ client, user }: Asker, log: Log): Promise<Profile | undefined> {
  try {
    const { user: told } = await client.users.info({ user, include_locale: true });
    const { locale, tz: zone, enterprise_user: inOrganisation, ...own } = userSchema.parse(told);
    return {
      locale: localeSchema.safeParse(locale?.slice(0, 2)).data ?? 'en',
      isAdmin: [own, inOrganisation].some((roles) => roles?.is_admin || roles?.is_owner),
      ...(zone !== undefined && { zone }),
    };
  } catch (error) {
    const code = slackErrorCode(error);
    log.debug('Slack did not tell a person’s profile; English is used, and no role.', { code });
    return undefined;
  }
}
