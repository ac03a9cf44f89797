import type { Audience, Person } from '../../domain';
import type { Order } from '../orders/order';
import type { RemindersSetup } from './desk';

/** The name that the terminal gives as its platform: who sits at the machine may do all. */
export const MACHINE = 'terminal';

/** Orders about oneself alone. */
const FOR_ALL: ReadonlySet<Order['kind']> = new Set(['help', 'opt-out', 'opt-in']);
/** Orders that reach beyond one place. */
const FOR_ALL_PLACES: ReadonlySet<Order['kind']> = new Set(['hold', 'release']);

export function isAdmin({ admins }: Pick<RemindersSetup, 'admins'>, person: Person): boolean {
  return person.isPlatformAdmin || isNamed(admins, person);
}

/** Whether somebody may give such an order; what it is about is asked with `mayTouch`. */
export function mayOrder(
  setup: Pick<RemindersSetup, 'admins'>,
  person: Person,
  order: Order,
): boolean {
  if (FOR_ALL.has(order.kind)) return true;
  if (!isAdmin(setup, person)) return false;
  return !FOR_ALL_PLACES.has(order.kind) || !isLimited(setup, person);
}

/** Whether a list is one of those that somebody runs. */
export function mayTouch(
  setup: Pick<RemindersSetup, 'admins'>,
  person: Person,
  audience: Audience,
): boolean {
  if (person.platform === MACHINE) return true;
  const { platform, workspace } = audience.kind === 'place' ? audience.place : audience;
  if (platform !== person.platform || workspace !== person.workspace) return false;
  if (!isLimited(setup, person)) return true;
  return audience.kind === 'place' && audience.place.place === person.adminOf;
}

/** Who runs one team only must not write to the whole organisation. */
function isLimited({ admins }: Pick<RemindersSetup, 'admins'>, person: Person): boolean {
  return person.adminOf !== undefined && !isNamed(admins, person);
}

function isNamed(admins: readonly string[], { platform, workspace, id }: Person): boolean {
  return admins.includes(`${platform}:${workspace}:${id}`);
}
