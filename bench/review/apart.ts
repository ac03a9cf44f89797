import { fork } from 'node:child_process';
import { join } from 'node:path';

/** One number that a process of its own found out. */
export interface Measured {
  what: string;
  value: number;
}

/**
 * Measures in a process of its own, so that no engine pays for another one's memory and one that
 * never ends can be cut off. Resolves to what came in, and to whether the process was ended early.
 */
export async function runApart(task: string): Promise<{ measured: Measured[]; isCutOff: boolean }> {
  const child = fork(join(__dirname, 'main.ts'), ['--one', task], { execArgv: process.execArgv });
  const measured: Measured[] = [];
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the child is main.ts.
  child.on('message', (message) => measured.push(message as Measured));
  const signal = await new Promise((resolve) =>
    child.once('exit', (_, endedBy) => resolve(endedBy)),
  );
  return { measured, isCutOff: signal === 'SIGKILL' };
}
