import { describeStores } from './testing/describe-stores';
import { fillStore } from './testing/fill-store';
import { readTables } from './testing/read-tables';

describeStores('forgetting', (onStore) => {
  onStore('a person leaves no row that names the person, and all others', async (store, place) => {
    await fillStore(store);
    await store.subscriptions.create({
      audience: {
        kind: 'place',
        place: { platform: 'slack', workspace: 'first-workspace', place: 'anna' },
      },
      cron: '0 9 * * 1',
      zone: 'UTC',
      fallbackZone: 'UTC',
      blackouts: [],
      plannedUntil: 1,
      createdBy: 'U0',
      createdAt: 1,
    });
    await store.forget({
      platform: 'slack',
      workspace: 'first-workspace',
      person: ['anna', 'D-anna'],
    });
    await store.close();
    const tables = await readTables(place);
    const naming = (id: string, workspace: string) =>
      Object.entries(tables).flatMap(([table, rows]) =>
        rows.some((row) => {
          const values: unknown[] = Object.values(row);
          return values.includes(id) && values.includes(workspace);
        })
          ? [table]
          : [],
      );
    expect(naming('anna', 'first-workspace')).toEqual([]);
    const kept = ['places', 'deliveries', 'acknowledgements', 'tickets'];
    expect(naming('anna', 'other-workspace')).toEqual(kept);
    expect(naming('bela', 'first-workspace')).toEqual(kept);
  });

  onStore('nobody changes nothing', async (store) => {
    await fillStore(store);
    await store.forget({ platform: 'slack', workspace: 'first-workspace', person: [] });
    const people = { platform: 'slack', workspace: 'first-workspace' };
    expect(await store.places.listPeople(people, { limit: 9 })).toHaveLength(2);
    expect(await store.tickets.list(people)).toHaveLength(2);
  });

  onStore('a workspace leaves no row of it, and all of the other', async (store, place) => {
    await fillStore(store);
    await store.forget({ platform: 'slack', workspace: 'first-workspace' });
    await store.close();
    const { places, subscriptions, runs, deliveries, ...rest } = await readTables(place);
    expect(JSON.stringify({ places, subscriptions, deliveries, rest })).not.toContain(
      'first-workspace',
    );
    expect([places, subscriptions, runs, deliveries].map(({ length }) => length)).toEqual([
      2, 1, 1, 2,
    ]);
  });
});
