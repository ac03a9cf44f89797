import { describeStores } from './testing/describe-stores';

const anna = { platform: 'teams', workspace: 'T1', place: 'anna' };
const people = (place: string, more: object = {}) => {
  return { platform: 'slack', workspace: 'W1', place, kind: 'person' as const, ...more };
};

describeStores('places', (onStore) => {
  onStore('are found with all that was remembered of them', async ({ places }) => {
    const place = {
      ...anna,
      kind: 'person',
      zone: 'Europe/Paris',
      locale: 'fr',
      address: '{"a":1}',
    } as const;
    await places.remember(place);
    expect(await places.find(anna)).toEqual({ ...place, optedOut: false });
    expect(await places.find({ ...anna, workspace: 'T2' })).toBeUndefined();
  });

  onStore(
    'have their newest address, open again when they are met again, and keep an opt-out',
    async ({ places }) => {
      await places.remember({ ...anna, kind: 'person', address: 'old', zone: 'Asia/Tokyo' });
      await places.setOptedOut(anna, true);
      await places.close(anna, 'blocked');
      expect(await places.find(anna)).toMatchObject({ closed: 'blocked', optedOut: true });
      await places.remember({ ...anna, kind: 'person', address: 'new' });
      expect(await places.find(anna)).toEqual({
        ...anna,
        kind: 'person',
        address: 'new',
        optedOut: true,
      });
    },
  );

  onStore(
    'list the people of a workspace who can be written to, page by page',
    async ({ places }) => {
      for (const id of ['U3', 'U1', 'u2', 'U4', 'U5']) await places.remember(people(id));
      await places.remember(people('C1', { kind: 'channel' }));
      await places.remember(people('U9', { workspace: 'W2' }));
      await places.close(people('U4'), 'left');
      await places.setOptedOut(people('U5'), true);
      const list = async (page: { after?: string; limit: number }) =>
        (await places.listPeople(people(''), page)).map(({ place }) => place);
      expect(await list({ limit: 2 })).toEqual(['U1', 'U3']);
      expect(await list({ limit: 2, after: 'U3' })).toEqual(['u2']);
    },
  );

  onStore('tell the zones of those people, and list one zone', async ({ places }) => {
    await places.remember(people('U1', { zone: 'Europe/Rome' }));
    await places.remember(people('U2', { zone: 'Asia/Tokyo' }));
    await places.remember(people('U3', { zone: 'Europe/Rome' }));
    await places.remember(people('U4'));
    const zones = await places.listZones(people(''));
    expect(new Set(zones)).toEqual(new Set([undefined, 'Asia/Tokyo', 'Europe/Rome']));
    expect(zones).toHaveLength(3);
    const romans = await places.listPeople(people(''), { limit: 9, zone: 'Europe/Rome' });
    expect(romans.map(({ place }) => place)).toEqual(['U1', 'U3']);
  });

  onStore('are gone when their workspace is', async ({ places }) => {
    await places.remember(people('U1'));
    await places.remember(people('U1', { workspace: 'W2' }));
    await places.forgetWorkspace({ platform: 'slack', workspace: 'W1' });
    expect(await places.find(people('U1'))).toBeUndefined();
    expect(await places.find(people('U1', { workspace: 'W2' }))).toBeDefined();
  });
});
