import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import { inTime } from '../../src/index';
import type { Log } from '../../src/index';
import { teamOf, wholeOf } from './asker';
import { readMember } from './connector';

/** How many people are remembered. */
const CAPACITY = 5_000;
/** People gain and lose a role now and then: in milliseconds. */
const KEEP_MS = 60 * 60_000;
/** Where Teams does not tell, it is asked again later. */
const RETRY_MS = 10 * 60_000;
/** An answer is not worth waiting longer for a role, in milliseconds. */
const PATIENCE_MS = 800;

/** https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context */
const memberSchema = z.object({
  userRole: z.string().optional(),
  tenantId: z.string().optional(),
});
/** What Teams tells of a person in a team or chat. */
export type Member = z.infer<typeof memberSchema>;

export interface Roster {
  /** Who sent the activity. Undefined when Teams does not tell. */
  find(context: TurnContext): Promise<Member | undefined>;
  /** The same, but undefined also when Teams takes too long for an answer to wait. */
  findSoon(context: TurnContext): Promise<Member | undefined>;
}

interface Known {
  member: Promise<Member | undefined>;
  until: number;
}

export function createRoster(log: Log, now: () => number = Date.now): Roster {
  const people = new Map<string, Known>();

  function find(context: TurnContext): Promise<Member | undefined> {
    const key = `${placeOf(context)} ${context.activity.from.id}`;
    const before = people.get(key);
    if (before && before.until > now()) return before.member;
    const known: Known = { member: ask(context, log), until: now() + KEEP_MS };
    void settle(known);
    if (people.size >= CAPACITY) people.clear();
    people.set(key, known);
    return known.member;
  }

  async function settle(known: Known): Promise<void> {
    if (!(await known.member)) known.until = now() + RETRY_MS;
  }

  return { find, findSoon: (context) => inTime(find(context), PATIENCE_MS) };
}

/** Teams keeps one roster a team, not one a channel. */
function placeOf({ activity }: TurnContext): string {
  return teamOf(activity) ?? wholeOf(activity);
}

async function ask(context: TurnContext, log: Log): Promise<Member | undefined> {
  try {
    return memberSchema.parse(await readMember(context, placeOf(context)));
  } catch {
    log.debug('Teams did not tell a person’s role; none is assumed.');
    return undefined;
  }
}
