import { createPresses } from './presses';
import { openTestStore } from './testing/open-test-store';

const noted: string[] = [];
const note = (message: string): void => void noted.push(message);
const log = { debug: note, info: note, warn: note, error: note };
const KEY = 'T1:share-en:C1:1.5';

let kept: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  kept = await openTestStore();
});
afterEach(() => kept.remove());

describe('a button that does something once', () => {
  it('does it for the first press, also when two come at once', async () => {
    const presses = createPresses({ store: kept.store, log });
    const both = await Promise.all([presses.isFirst(KEY), presses.isFirst(KEY)]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  it('does nothing on another replica, or after a restart and a week', async () => {
    await createPresses({ store: kept.store, log }).isFirst(KEY);
    await kept.store.tidy(Date.now() + 7 * 86_400_000);
    expect(await createPresses({ store: kept.store, log }).isFirst(KEY)).toBe(false);
  });

  it('can be pressed again where it failed', async () => {
    const presses = createPresses({ store: kept.store, log });
    await presses.isFirst(KEY);
    await presses.undo(KEY);
    expect(await presses.isFirst(KEY)).toBe(true);
  });

  it('works while the store is away', async () => {
    const away = await openTestStore();
    const presses = createPresses({ store: away.store, log });
    await away.remove();
    expect(await presses.isFirst(KEY)).toBe(true);
    expect(await presses.isFirst(KEY)).toBe(false);
    expect(noted).toHaveLength(1);
  });
});
