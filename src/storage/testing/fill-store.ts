import type { Store } from '../../domain';

const NOW = Date.UTC(2026, 10, 30, 9);

/** Puts something into every table: two workspaces, one person in both. */
export async function fillStore(store: Store): Promise<void> {
  await store.switches.set('hold', 'U0', NOW);
  await store.receipts.take('Ev1', NOW);
  await store.conversations.remember(new Map([['thread', 'photos']]), NOW);
  await store.counts.add({ day: '2026-11-30', name: 'gap', key: 'photos', by: 3 });
  for (const workspace of ['first-workspace', 'other-workspace'])
    await fillWorkspace(store, workspace);
}

async function fillWorkspace(store: Store, name: string): Promise<void> {
  const workspace = { platform: 'slack', workspace: name };
  const [anna, bela] = ['anna', 'bela'].map((place) => ({ ...workspace, place }));
  for (const place of [anna!, bela!]) {
    await store.places.remember({
      ...place,
      kind: 'person',
      zone: 'Europe/Rome',
      address: '{"a":"é"}',
    });
    await store.acknowledgements.add({ ...workspace, id: place.place }, '1', NOW);
    await store.tickets.open({ asker: place, contact: 'privacy', openedAt: NOW });
  }
  const { id } = await store.subscriptions.create({
    audience: { kind: 'everyone', ...workspace },
    cron: '0 9 * * 1',
    zone: 'recipient',
    fallbackZone: 'Europe/Rome',
    quiet: { from: '21:00', to: '07:00' },
    blackouts: [{ from: '2026-12-24', to: '2026-12-26' }],
    plannedUntil: NOW,
    createdBy: 'U0',
    createdAt: NOW,
  });
  const run = { subscription: id, occurrence: '1', plannedAt: NOW, state: 'open' } as const;
  const notBefore = new Map([['Europe/Rome', NOW]]);
  await store.runs.open(run, { kind: 'everyone', ...workspace, notBefore });
  await store.paces.holdOff('slack', name, NOW);
  await store.installations.save({ ...workspace, isOrganisation: false }, `token of ${name}`);
  await store.audit.add({ at: NOW, by: 'U0', ...workspace, act: 'subscribe', object: id });
}
