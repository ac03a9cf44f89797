import type { Store } from '../../domain';

/** Stops an open run and gives how many messages were waiting; undefined when it is not open. */
export async function cancelRun(store: Store, run: string): Promise<number | undefined> {
  const isCancelled = await store.runs.setState(run, { from: ['open'], to: 'cancelled' });
  return isCancelled ? store.deliveries.cancelWaiting(run) : undefined;
}
