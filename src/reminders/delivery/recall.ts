import type { Delivery, Handled, Log, Place, ReminderRun, Sender, Store } from '../../domain';

/** Messages looked at in one go. */
const BATCH = 50;
/** Recalled runs that are still worked on. */
const RUNS = 20;

export interface RecallSetup {
  store: Store;
  senders: readonly Sender[];
  /** The words that stand in the place of a recalled message; undefined when it is taken away. */
  writeInstead: (run: ReminderRun, place: Place) => Handled | undefined;
  wait: (ms: number) => Promise<void>;
  log: Log;
  /** Ids of deliveries that their platform did not give back; they are asked for once. */
  refused: Set<string>;
}

/**
 * Takes back what recalled runs had sent; gives how many messages. Doing it twice does no harm, so no
 * lease is needed. What a platform refuses to give back stays "sent".
 */
export async function takeBackRecalled(setup: RecallSetup): Promise<number> {
  const runs = await setup.store.runs.list({ states: ['recalled'], limit: RUNS });
  let taken = 0;
  // oxlint-disable-next-line no-await-in-loop -- one run after the other
  for (const run of runs) taken += await takeBackRun(setup, run);
  return taken;
}

async function takeBackRun(setup: RecallSetup, run: ReminderRun): Promise<number> {
  let after: string | undefined;
  let taken = 0;
  for (;;) {
    const page = { limit: BATCH, ...(after !== undefined && { after }) };
    // oxlint-disable-next-line no-await-in-loop -- a page at a time
    const sent = await setup.store.deliveries.list(run.id, { states: ['sent'], ...page });
    // oxlint-disable-next-line no-await-in-loop -- the platform's pace
    for (const delivery of sent) if (await takeBack(setup, run, delivery)) taken += 1;
    after = sent.at(-1)?.place.place;
    if (sent.length < BATCH) return taken;
  }
}

async function takeBack(
  { store, senders, writeInstead, wait, log, refused }: RecallSetup,
  run: ReminderRun,
  { id, message, place: ref }: Delivery,
): Promise<boolean> {
  const sender = senders.find(({ platform }) => platform === ref.platform);
  if (refused.has(id) || !sender || message === undefined) return false;
  const place = await store.places.find(ref);
  if (!place) return false;
  await wait(sender.everyMs);
  if (await sender.recall(place, message, writeInstead(run, place))) {
    await store.deliveries.setRecalled(id);
    return true;
  }
  refused.add(id);
  log.warn('A recalled reminder could not be taken back.', { platform: ref.platform });
  return false;
}
