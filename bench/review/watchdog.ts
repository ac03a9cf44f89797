import { Worker } from 'node:worker_threads';

/** Runs beside the engine, since an engine that never ends leaves no room for a timer. */
const WATCH = `
const { workerData: { turn, limit } } = require('node:worker_threads');
let last = -1;
let since = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage();
  const now = (user + system) / 1000;
  const at = Atomics.load(turn, 0);
  if (at !== last) [last, since] = [at, now];
  else if (now - since > limit) process.kill(process.pid, 'SIGKILL');
}, 100);
`;

/** Ends this process once one turn has taken more than `limit` milliseconds of CPU time. */
export function startWatchdog(limit: number): { next: () => void } {
  const turn = new Int32Array(new SharedArrayBuffer(4));
  new Worker(WATCH, { eval: true, workerData: { turn, limit } }).unref();
  return { next: () => void Atomics.add(turn, 0, 1) };
}
