import { setMaxListeners } from 'node:events';
import { StoreError } from '../../domain';
import { carryDue } from './courier';
import type { CourierSetup } from './courier';
import { takeBackRecalled } from './recall';
import type { RecallSetup } from './recall';

/** Pause between two looks at what is due, in milliseconds. */
const TICK_MS = 5_000;
/** Longest pause while the store is away. */
const LONGEST_PAUSE_MS = 60_000;

export interface WorkSetup
  extends Omit<CourierSetup, 'wait' | 'isStopping'>, Pick<RecallSetup, 'writeInstead'> {
  /** Plans what came due. */
  plan: (now: number) => Promise<unknown>;
  /** Pause between two looks; tests take a shorter one. */
  tickMs?: number;
}

/** Work that goes on until it is stopped. */
export interface Work {
  /** Finishes the messages that have left, and gives the others back. */
  stop(): Promise<void>;
}

/** Plans, sends and takes back, until it is stopped. A store that is away is waited for. */
export function startWork(setup: WorkSetup): Work {
  const { tickMs = TICK_MS } = setup;
  const stopping = new AbortController();
  // Every message of a batch waits for its turn on it.
  setMaxListeners(0, stopping.signal);
  const wait = (ms: number): Promise<void> => pause(ms, stopping.signal);
  const isStopping = (): boolean => stopping.signal.aborted;
  const tools = { ...setup, wait, isStopping, refused: new Set<string>() };

  async function loop(): Promise<void> {
    let faults = 0;
    while (!stopping.signal.aborted) {
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      const { busy, failed } = await look(tools);
      faults = failed ? faults + 1 : 0;
      const rest = failed ? Math.min(tickMs * 2 ** (faults - 1), LONGEST_PAUSE_MS) : tickMs;
      // oxlint-disable-next-line no-await-in-loop
      if (!busy) await wait(rest);
    }
  }

  const running = loop();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

/** One look: whether there is more to do at once, and whether it failed. */
async function look(
  setup: Parameters<typeof carryDue>[0] & RecallSetup & Pick<WorkSetup, 'plan'>,
): Promise<{ busy: boolean; failed: boolean }> {
  try {
    await setup.plan(setup.now());
    const carried = await carryDue(setup);
    const taken = await takeBackRecalled(setup);
    return { busy: carried + taken > 0, failed: false };
  } catch (error) {
    const code = error instanceof StoreError ? error.code : 'FAILED';
    setup.log.error('Reminders could not be planned or sent; trying again.', { code });
    return { busy: false, failed: true };
  }
}

/** Ends early when the work is stopped. */
function pause(ms: number, stopping: AbortSignal): Promise<void> {
  if (stopping.aborted || ms <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    stopping.addEventListener('abort', done);
  });
}
