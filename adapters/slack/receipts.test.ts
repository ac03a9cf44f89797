import type { Log, Store } from '../../src';
import { createReceipts } from './receipts';
import { openTestStore } from './testing/open-test-store';

jest.setTimeout(60_000);

const warned: string[] = [];
const ignore = (): void => undefined;
const LOG: Log = {
  debug: ignore,
  info: ignore,
  warn: (message) => void warned.push(message),
  error: ignore,
};
const EVENT = { workspace: 'T1', id: 'Ev1', isRepeat: false };
const REPEAT = { ...EVENT, isRepeat: true };

let store: Store;
let folder: Awaited<ReturnType<typeof openTestStore>>;

beforeEach(async () => {
  folder = await openTestStore();
  ({ store } = folder);
});
afterEach(() => folder.remove());

function replica(): ReturnType<typeof createReceipts> {
  return createReceipts({ store: { ...store, isShared: true }, log: LOG, leaseMs: 100 });
}

describe('an event', () => {
  it('that reaches two replicas at once is handled by one', async () => {
    const work = jest.fn(() => Promise.resolve());
    await Promise.all([replica().handle(EVENT, work), replica().handle(EVENT, work)]);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('that is repeated while its replica handles it waits for that, and is not handled again', async () => {
    const again = jest.fn(() => Promise.resolve());
    let repeated = Promise.resolve();
    await replica().handle(EVENT, () => {
      repeated = replica().handle(REPEAT, again);
      return Promise.resolve();
    });
    await repeated;
    expect(again).not.toHaveBeenCalled();
  });

  it('whose replica died over it is handled when Slack repeats it', async () => {
    await store.receipts.take('slack:T1:Ev1', Date.now());
    const work = jest.fn(() => Promise.resolve());
    await replica().handle(REPEAT, work);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('that could not be handled is handled when Slack repeats it', async () => {
    const here = replica();
    const fault = new Error('of the core');
    await expect(here.handle(EVENT, () => Promise.reject(fault))).rejects.toBe(fault);
    const work = jest.fn(() => Promise.resolve());
    await here.handle(REPEAT, work);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is handled while the store is away, as perhaps twice is better than never', async () => {
    await store.close();
    const work = jest.fn(() => Promise.resolve());
    await replica().handle(EVENT, work);
    expect(work).toHaveBeenCalledTimes(1);
    expect(warned.join()).toContain('perhaps twice');
  });
});
