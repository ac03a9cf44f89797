import { describeStores } from './testing/describe-stores';

describeStores('receipts', (onStore) => {
  onStore('are taken by one of many who ask at once for unfinished ones', async ({ receipts }) => {
    const taken = await Promise.all(
      Array.from({ length: 8 }, () => receipts.take('Ev1', 1_000, 500)),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  onStore(
    'that nobody finished are taken again once, by who asks for such',
    async ({ receipts }) => {
      await receipts.take('Ev1', 1_000);
      expect(await receipts.take('Ev1', 2_000, 1_000)).toBe(false);
      expect(await receipts.take('Ev1', 20_000, 10_000)).toBe(true);
      expect(await receipts.take('Ev1', 20_001, 10_001)).toBe(false);
    },
  );

  onStore('that are finished are never taken again', async ({ receipts }) => {
    await receipts.take('Ev1', 1_000);
    await receipts.finish('Ev1', 2_000);
    expect(await receipts.take('Ev1', 60_000, 50_000)).toBe(false);
  });
});
