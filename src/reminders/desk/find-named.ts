import type { ReminderRun, Subscription } from '../../domain';
import type { Desk } from './desk';
import { MACHINE, mayTouch } from './who-may';

/** Newest runs that can be named by the end of their id. */
const MAX_RUNS = 300;
/** So much of an id's end is enough to name it. */
const SHORT = 6;

/** The end of an id: its beginning is the same for all that were made in the same hour. */
export function shortId(id: string): string {
  return id.slice(-SHORT);
}

/** Lists that somebody may see, oldest first. */
export async function visibleSubscriptions({
  store,
  setup,
  person,
}: Desk): Promise<Subscription[]> {
  const all = await store.subscriptions.list(person.platform === MACHINE ? undefined : person);
  return all.filter(({ audience }) => mayTouch(setup, person, audience));
}

/** The list with an id, or with the end of one. Undefined when there is none, or several. */
export async function findSubscription(
  desk: Desk,
  named: string,
): Promise<Subscription | undefined> {
  return theOne(await visibleSubscriptions(desk), named);
}

/** Newest runs of the lists that somebody may see. */
export async function visibleRuns(desk: Desk, limit = MAX_RUNS): Promise<ReminderRun[]> {
  const runs = await desk.store.runs.list({ limit: MAX_RUNS });
  const ids = [...new Set(runs.map(({ subscription }) => subscription))];
  const subscriptions = await Promise.all(ids.map((id) => desk.store.subscriptions.find(id)));
  const visible = new Set(
    subscriptions.flatMap((one) =>
      one && mayTouch(desk.setup, desk.person, one.audience) ? [one.id] : [],
    ),
  );
  return runs.filter(({ subscription }) => visible.has(subscription)).slice(0, limit);
}

/** The run with an id, or with the end of one. */
export async function findRun(desk: Desk, named: string): Promise<ReminderRun | undefined> {
  return theOne(await visibleRuns(desk), named);
}

function theOne<T extends { id: string }>(all: readonly T[], named: string): T | undefined {
  const exact = all.find(({ id }) => id === named);
  const ends = all.filter(({ id }) => id.endsWith(named.toLowerCase()));
  return exact ?? (ends.length === 1 ? ends[0] : undefined);
}
