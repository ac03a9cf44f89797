import type { Audience, Notice, PlaceRef } from '../../domain';
import type { Expected, Target } from '../orders/order';
import { notice } from './desk';
import type { Desk } from './desk';
import { MACHINE } from './who-may';

/** Whom a target means; a notice where it means nobody that can be written to. */
export async function findAudience(desk: Desk, target: Target): Promise<Audience | Notice> {
  if (target.kind === 'everyone') return everyone(desk, target.workspace);
  if (target.kind === 'here')
    return desk.place ? reachable(desk, desk.place, desk.place.place) : lacking(desk, 'here');
  return reachable(desk, readPlace(desk, target.place), target.place);
}

function everyone({ person, ...desk }: Desk, named: string | undefined): Audience | Notice {
  const [platform = '', workspace = ''] = (named ?? '').split(':');
  if (workspace !== '') return { kind: 'everyone', platform, workspace };
  if (person.platform === MACHINE) return lacking({ ...desk, person }, 'workspace');
  return { kind: 'everyone', platform: person.platform, workspace: person.workspace };
}

/** "slack:T1:C1", or an id of the asker's workspace: those of Teams have colons, too. */
function readPlace({ setup, person }: Desk, named: string): PlaceRef {
  const [, platform = '', workspace = '', place = ''] = /^([\w-]+):([^:]+):(.+)$/.exec(named) ?? [];
  const isWhole =
    person.platform === MACHINE || setup.senders.some((one) => one.platform === platform);
  if (isWhole && place !== '') return { platform, workspace, place };
  return { platform: person.platform, workspace: person.workspace, place: named };
}

async function reachable(desk: Desk, ref: PlaceRef, named: string): Promise<Audience | Notice> {
  const { platform, workspace, place } = ref;
  const known = await desk.store.places.find(ref);
  if (known?.closed) return notice(desk, 'closed-place', { named, reason: known.closed });
  // Where an order is given, the assistant is.
  const isHere = desk.place !== undefined && desk.place.place === place;
  if (!known && !isHere) return notice(desk, 'no-place', { named });
  return { kind: 'place', place: { platform, workspace, place } };
}

function lacking(desk: Desk, expected: Expected): Notice {
  return notice(desk, 'misread', { misread: { understood: '', unknown: '', expected } });
}
