import type {
  ClosedReason,
  Delivery,
  DeliveryEnd,
  Log,
  Place,
  SendOutcome,
  Sender,
  Store,
} from '../../domain';
import { StoreError, hash } from '../../domain';

/** Tries before a delivery is given up. Waits double from the first one on. */
const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;
/** After a broken line the platform may still be at it; then we look whether it arrived. In milliseconds. */
const LOOK_AGAIN_MS = 15_000;
/** Until somebody installs the assistant again, nothing of the workspace can leave. In milliseconds. */
const NO_TOKEN_WAIT_MS = 15 * 60_000;
/** Wait between two tries to store what became of a message. */
const STORE_WAIT_MS = 1_000;
const STORE_TRIES = 300;

/** The message is at fault, not the place: the place stays open. */
const NOT_THE_PLACE: ReadonlySet<ClosedReason> = new Set(['refused']);

/** A delivery in the hands of a worker. */
export interface Settling {
  store: Store;
  worker: string;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  log: Log;
  delivery: Delivery;
  sender: Sender;
  place?: Place;
}

/** Writes down what became of a delivery, and what follows from it for its place and workspace. */
export async function settleOutcome(settling: Settling, outcome: SendOutcome): Promise<void> {
  const { store, delivery, worker, now } = settling;
  const settle = (end: DeliveryEnd): Promise<void> =>
    persist(settling, () => store.deliveries.settle(delivery.id, worker, end));
  switch (outcome.kind) {
    case 'sent':
      return settle({ state: 'sent', message: outcome.message, sentAt: now() });
    case 'later':
      if (outcome.wholeWorkspace) await holdOff(settling, outcome.afterMs);
      return settle(waitOrGiveUp(settling, outcome.afterMs));
    case 'unsure':
      // It stays "sending": whoever takes it next looks whether it arrived.
      await persist(settling, () =>
        store.deliveries.start(delivery.id, worker, now() + LOOK_AGAIN_MS),
      );
      return undefined;
    default:
      if (outcome.reason === 'token-revoked') {
        await holdOff(settling, NO_TOKEN_WAIT_MS);
        return settle(waitOrGiveUp(settling, NO_TOKEN_WAIT_MS, outcome.reason));
      }
      await closePlace(settling, outcome.reason);
      return settle({ state: 'failed', reason: outcome.reason });
  }
}

function waitOrGiveUp(
  { delivery, now }: Settling,
  afterMs: number,
  reason: ClosedReason | 'too-many-attempts' = 'too-many-attempts',
): DeliveryEnd {
  const { id, attempts } = delivery;
  if (attempts + 1 >= MAX_ATTEMPTS) return { state: 'failed', reason };
  const doubled = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
  const base = Math.max(afterMs, doubled);
  // Spread by up to a quarter, so that they do not all come back at once.
  const spread = (hash(`${id} ${attempts}`) % 1_000) / 4_000;
  return { state: 'waiting', notBefore: now() + Math.round(base * (1 + spread)) };
}

async function holdOff({ store, delivery, now }: Settling, afterMs: number): Promise<void> {
  const { platform, workspace } = delivery.place;
  await store.paces.holdOff(platform, workspace, now() + afterMs);
}

async function closePlace({ store, place }: Settling, reason: ClosedReason): Promise<void> {
  if (place && !NOT_THE_PLACE.has(reason)) await store.places.close(place, reason);
}

/** A message that left must not be forgotten because the store is away for a minute. */
async function persist({ wait, log }: Settling, write: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- tries again until it is written
      await write();
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || tries >= STORE_TRIES) throw error;
      if (tries === 1) log.warn('What became of a reminder could not be stored yet; trying again.');
      // oxlint-disable-next-line no-await-in-loop
      await wait(STORE_WAIT_MS);
    }
  }
}
