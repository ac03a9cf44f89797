import { openStore } from '../../src';
import type { Store, StorePlace } from '../../src';
import type { Stand } from './stand';

/** Opens a run to `targets` people that is due now; gives its id. */
export async function openRun(store: Store, stand: Stand, targets: number): Promise<string> {
  const now = Date.now();
  // oxlint-disable-next-line no-await-in-loop -- one writer
  for (let n = 0; n < targets; n += 1) await store.places.remember(stand.placeOf(n));
  const { platform, workspace } = stand.placeOf(0);
  const subscription = await store.subscriptions.create({
    audience: { kind: 'everyone', platform, workspace },
    cron: '0 9 * * 1',
    zone: 'UTC',
    fallbackZone: 'UTC',
    blackouts: [],
    plannedUntil: now,
    createdBy: 'U1',
    createdAt: now,
  });
  const run = await store.runs.open(
    {
      subscription: subscription.id,
      occurrence: '2026-11-30T09:00',
      choice: { reminder: 'r', scenario: 's', because: 'turn' },
      plannedAt: now,
      state: 'open',
    },
    { kind: 'everyone', platform, workspace, notBefore: new Map([[undefined, now]]) },
  );
  return run?.id ?? '';
}

export async function withStore<T>(
  place: StorePlace,
  use: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(place);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
