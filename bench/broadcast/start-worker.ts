import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { StorePlace } from '../../src';
import type { Stand } from './stand';

/** What a worker is told. */
export interface WorkerOrder {
  place: StorePlace;
  platform: Stand['platform'];
  url: string;
  /** Milliseconds between two messages; the platform's own pace when left out. */
  everyMs?: number;
  leaseMs?: number;
  /** Pause between two looks; the assistant's own when left out. */
  tickMs?: number;
}

/** Starts a process that sends; resolves when it has opened the store. */
export function startWorker(order: WorkerOrder): Promise<ChildProcess> {
  const child = fork(join(__dirname, 'worker.ts'), [JSON.stringify(order)]);
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('exit', (code) => {
      if (code !== null) reject(new Error(`A worker ended with ${code}.`));
    });
  });
}
