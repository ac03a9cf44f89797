import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Cost } from './measure';

/** Why an engine has no figures. */
export type Failure = 'out of memory' | 'failed';

/** Megabytes of heap that every engine gets, four times what Node takes by itself on a small machine. */
const HEAP = 6_000;
const OUT_OF_MEMORY = /heap out of memory|Array buffer allocation failed|invalid array length/i;
const SHOWN = 2_000;

/**
 * Measures one engine at one size in a process of its own, so that none pays for another one's
 * memory, and one that needs too much of it does not end the run.
 */
export async function measureApart(one: string, files: readonly string[]): Promise<Cost | Failure> {
  const child = fork(join(__dirname, 'main.ts'), ['--one', one, ...files], {
    execArgv: [...process.execArgv, `--max-old-space-size=${HEAP}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let cost: Cost | undefined;
  let complaint = '';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the child is main.ts.
  child.on('message', (message) => (cost = message as Cost));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  await new Promise((resolve) => child.once('close', resolve));
  if (cost) return cost;
  if (OUT_OF_MEMORY.test(complaint)) return 'out of memory';
  console.error(`${one} failed:\n${complaint.slice(0, SHOWN)}`);
  return 'failed';
}
