import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';
import { some } from '../lint';

type Env = Readonly<Record<string, string | undefined>>;

const PLACE = 'ADMINS';
/** Which variables show that a platform is set up. */
const SET_UP: Readonly<Record<string, readonly string[]>> = {
  slack: ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
  teams: ['TEAMS_APP_ID'],
};

/** Who may order reminders; who they are is not shown. */
export function diagnoseAdmins(admins: readonly string[], env: Env): Diagnosis[] {
  if (admins.length === 0)
    return [
      {
        state: 'warn',
        place: PLACE,
        found: 'not set',
        expected: 'at least one person of those who look after the policy',
        fix: 'Set it, or leave it: owners and admins of the Slack workspace and owners of a team may order reminders.',
      },
    ];
  const platforms = [...new Set(admins.map((admin) => admin.split(':')[0] ?? ''))];
  const faults = platforms.flatMap((platform) => faultsOf(platform, env));
  const counts = platforms.map((platform) => {
    const count = admins.filter((admin) => admin.startsWith(`${platform}:`)).length;
    return `${count} in ${platform}`;
  });
  return faults.length > 0
    ? faults
    : [
        ok(
          PLACE,
          `${some(admins.length, 'person')}: ${counts.join(', ')}`.replace('persons', 'people'),
        ),
      ];
}

function faultsOf(platform: string, env: Env): Diagnosis[] {
  const names = SET_UP[platform];
  if (!names)
    return [
      {
        state: 'fault',
        place: PLACE,
        found: `someone of the platform "${platform}"`,
        expected: 'slack:… or teams:…',
        fix: 'Write platform:workspace:person, such as slack:T0123ABCD:U0123ABCD.',
      },
    ];
  if (names.some((name) => env[name]?.trim())) return [];
  return [
    {
      state: 'warn',
      place: PLACE,
      found: `someone of ${platform}, which is not set up`,
      expected: 'people of platforms that are',
      fix: `Set up ${platform} (${names.join(' or ')}), or take them away.`,
    },
  ];
}
