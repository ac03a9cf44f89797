import type { Store } from '../../../src';
import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';
import { some } from '../lint';

/** Zones by which lists go, and whether a hold was forgotten. */
export async function diagnoseReminders(store: Store): Promise<Diagnosis[]> {
  const subscriptions = await store.subscriptions.list();
  const faults = subscriptions.flatMap(({ id, zone, fallbackZone }) =>
    [zone, fallbackZone]
      .filter((name) => name !== 'recipient' && !isZone(name))
      .map((name): Diagnosis => ({
        state: 'fault',
        place: `reminders › list ${id.slice(-6)}`,
        found: `zone "${name}"`,
        expected: 'an IANA time zone that this Node knows, such as America/New_York',
        fix: `Order its time again with another zone: remind … zone America/New_York. Or update Node.`,
      })),
  );
  const lists = ok('reminders', `${some(subscriptions.length, 'list')}, all zones known`);
  return [...(faults.length > 0 ? faults : [lists]), ...(await diagnoseHold(store))];
}

async function diagnoseHold(store: Store): Promise<Diagnosis[]> {
  const hold = await store.switches.get('hold');
  if (!hold) return [];
  return [
    {
      state: 'warn',
      place: 'reminders › hold',
      found: `everything is on hold since ${new Date(hold.since).toISOString().slice(0, 10)}`,
      expected: 'no hold, unless there is a crisis',
      fix: 'policy remind release',
    },
  ];
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
