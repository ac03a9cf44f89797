import { checkStore } from './check-store';
import { TEST_KEY, describeStores } from './testing/describe-stores';

const workspace = { platform: 'slack', workspace: 'W1', isOrganisation: false };
const OTHER_KEY = '0123456789abcdef'.repeat(4);

describeStores('the check', (onStore) => {
  onStore('passes a store that can be read, written and decrypted', async (store, place) => {
    await store.installations.save(workspace, 'token');
    await store.close();
    expect(await checkStore(place, { encryptionKey: TEST_KEY })).toEqual({ isInUse: false });
    const renewed = { encryptionKey: OTHER_KEY, oldKeys: [TEST_KEY] };
    expect(await checkStore(place, renewed)).toEqual({ isInUse: false });
  });

  onStore('reads beside a running assistant', async (store, place) => {
    await store.installations.save(workspace, 'token');
    const isAlone = 'dataDir' in place;
    expect(await checkStore(place, { encryptionKey: TEST_KEY })).toEqual({ isInUse: isAlone });
  });

  onStore('says how many installations cannot be decrypted', async (store, place) => {
    await store.installations.save(workspace, 'token');
    await store.close();
    for (const keys of [{}, { encryptionKey: OTHER_KEY }]) {
      const checked = checkStore(place, keys);
      await expect(checked).rejects.toMatchObject({
        code: 'KEY',
        message: expect.stringContaining('1 installation cannot be decrypted. Set ENCRYPTION_KEY'),
      });
    }
  });
});
