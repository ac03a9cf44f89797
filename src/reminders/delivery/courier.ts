import type { Delivery, Handled, Instant, Log, Outgoing, Place, Sender, Store } from '../../domain';
import { settleOutcome } from './settle';
import type { Settling } from './settle';
import { createSlots } from './slots';
import type { InSlot } from './slots';

/** Deliveries that one worker takes at a time on one platform. */
const BATCH = 40;
/** How long they are its own, in milliseconds: longer than any call to a platform may hang. */
const LEASE_MS = 120_000;
/** A delivery whose turn comes later than this is given back, in milliseconds: its lease must outlast the wait. */
const MAX_WAIT_MS = 60_000;
/**
 * Where messages are in line already for longer than this, no more get in line, in milliseconds. Longer than the pause
 * between two looks, so that a line never runs dry; a place in it that is given back would be lost to all.
 */
const LINE_MS = 7_000;
/** A message is looked for again, where the platform could not be asked, until it is this late, in milliseconds. */
const LOOKING_MS = 3_600_000;
/** Batches that one worker has in hand: with many workspaces each waits for a line of its own. */
const MAX_BATCHES = 25;

/** What sending needs. */
export interface CourierSetup {
  store: Store;
  senders: readonly Sender[];
  /** The words of a delivery at its place; undefined when its reminder is not there any more. */
  write: (delivery: Delivery, place: Place) => Promise<Handled | undefined>;
  /** Now, or the end of the quiet hours at its place. */
  leavesAt: (delivery: Delivery, place: Place) => Promise<Instant>;
  /** Name of this worker, unlike that of any other. */
  worker: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ends early when the work is stopped. */
  wait: (ms: number) => Promise<void>;
  /** Then what has not left yet is given back. */
  isStopping?: () => boolean;
  /** How long a claimed delivery is a worker's own, in milliseconds; two minutes when left out. */
  leaseMs?: number;
  log: Log;
}

type Claimed = Delivery & { wasSending: boolean };
type Carrying = CourierSetup & { inSlot: InSlot };

/**
 * Sends what is due now; gives how many deliveries it had in hand. Any number of couriers may share a
 * store. Throws a StoreError; what was claimed then waits for the end of its lease.
 */
export async function carryDue(setup: CourierSetup): Promise<number> {
  const { store, senders } = setup;
  if (await store.switches.get('hold')) return 0;
  const counts = await Promise.all(senders.map((sender) => carryAll(setup, sender)));
  if (counts.some((count) => count > 0)) await store.runs.finish();
  return counts.reduce((sum, count) => sum + count, 0);
}

async function carryAll(setup: CourierSetup, sender: Sender): Promise<number> {
  const tools = { ...setup, inSlot: createSlots(sender.inFlight) };
  const inHand: Promise<unknown>[] = [];
  let count = 0;
  try {
    for (let batches = 0; batches < MAX_BATCHES && !setup.isStopping?.(); batches += 1) {
      // oxlint-disable-next-line no-await-in-loop -- who is in line decides who is claimed next
      const claimed = await claim(setup, sender);
      count += claimed.length;
      // oxlint-disable-next-line no-await-in-loop
      for (const line of byWorkspace(claimed)) hold(inHand, await getInLine(tools, sender, line));
      if (claimed.length < BATCH) break;
    }
  } finally {
    await Promise.allSettled(inHand);
  }
  await Promise.all(inHand);
  return count;
}

/** One that fails meanwhile is heard of at the end. */
function hold(inHand: Promise<unknown>[], more: readonly Promise<unknown>[]): void {
  for (const one of more) one.catch(() => undefined);
  inHand.push(...more);
}

function claim(setup: CourierSetup, { platform }: Sender): Promise<Claimed[]> {
  const { store, worker, now } = setup;
  const mine = { platform, worker, now: now(), leaseMs: leaseOf(setup) };
  return store.deliveries.claim({ ...mine, limit: BATCH, lineFreeBy: now() + LINE_MS });
}

/** One after the other at the platform's pace, which all workers share. Gives what is on its way. */
async function getInLine(
  setup: Carrying,
  sender: Sender,
  line: readonly Claimed[],
): Promise<Promise<unknown>[]> {
  const { store, worker, now, wait } = setup;
  const { platform, everyMs } = sender;
  const workspace = line[0]?.place.workspace ?? '';
  const order = { platform, workspace, count: line.length, everyMs, now: now() };
  const first = await store.paces.reserve(order);
  return line.map(async (delivery, position) => {
    const at = first + position * everyMs;
    if (at - now() > MAX_WAIT_MS) return store.deliveries.release(delivery.id, worker, at);
    await wait(Math.max(0, at - now()));
    if (setup.isStopping?.()) return store.deliveries.release(delivery.id, worker, now());
    return carry({ ...setup, delivery, sender }, setup, delivery.wasSending);
  });
}

async function carry(settling: Settling, setup: Carrying, wasSending: boolean): Promise<void> {
  const { store, delivery } = settling;
  const place = await store.places.find(delivery.place);
  if (!place || place.closed !== undefined)
    return settleOutcome(settling, { kind: 'never', reason: place?.closed ?? 'gone' });
  if (!(await isWelcome(settling, setup, place))) return undefined;
  if (wasSending && !(await isToBeSent(settling, place))) return undefined;
  const handled = await setup.write(delivery, place);
  if (!handled) return settleOutcome(settling, { kind: 'never', reason: 'refused' });
  const outgoing: Outgoing = { delivery: delivery.id, place, handled };
  return setup.inSlot(() => send({ ...settling, place }, setup, outgoing));
}

/** From the start on a kill leaves it "sending", and the next worker looks before it sends. */
async function send(settling: Settling, setup: CourierSetup, outgoing: Outgoing): Promise<void> {
  const { store, delivery, worker, now, sender } = settling;
  const isOurs = await store.deliveries.start(delivery.id, worker, now() + leaseOf(setup));
  if (isOurs) await settleOutcome(settling, await sender.send(outgoing));
}

/** Not where somebody wants none, and not in quiet hours, which may have begun since it was planned. */
async function isWelcome(
  { store, delivery, worker, now }: Settling,
  { leavesAt }: CourierSetup,
  place: Place,
): Promise<boolean> {
  if (place.optedOut) {
    await store.deliveries.settle(delivery.id, worker, { state: 'cancelled' });
    return false;
  }
  const leaves = await leavesAt(delivery, place);
  if (leaves <= now()) return true;
  await store.deliveries.release(delivery.id, worker, leaves);
  return false;
}

/** Its first worker died, or never heard what became of it. */
async function isToBeSent(settling: Settling, place: Place): Promise<boolean> {
  const { store, worker, delivery, sender, now, log } = settling;
  const found = await sender.find({ delivery: delivery.id, place }, delivery.notBefore);
  if (found.kind === 'absent') return true;
  if (found.kind === 'found') await settleOutcome(settling, { ...found, kind: 'sent' });
  else if (found.kind === 'unreachable' && now() - delivery.notBefore < LOOKING_MS)
    await settleOutcome(settling, { kind: 'unsure' });
  else {
    const end = { state: 'unsure', reason: 'outcome-unknown' } as const;
    await store.deliveries.settle(delivery.id, worker, end);
    log.warn('A reminder may or may not have arrived; it is not sent twice.');
  }
  return false;
}

function leaseOf({ leaseMs = LEASE_MS }: CourierSetup): number {
  return leaseMs;
}

function byWorkspace(claimed: readonly Claimed[]): Claimed[][] {
  const lines = new Map<string, Claimed[]>();
  for (const delivery of claimed) {
    const { workspace } = delivery.place;
    const line = lines.get(workspace);
    if (line) line.push(delivery);
    else lines.set(workspace, [delivery]);
  }
  return [...lines.values()];
}
