import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const TASKSET = '/usr/bin/taskset';

/** A process of the bench that takes one question at a time. */
export interface Child<Question, Reply> {
  ask(question: Question): Promise<Reply>;
  stop(): Promise<void>;
}

/** Starts a file of this folder on a core of its own, where the system can do that. */
export async function startChild<Question, Reply>(
  file: 'server' | 'load' | 'sink',
  core: number,
  args: readonly string[] = [],
): Promise<Child<Question, Reply>> {
  const node = [process.execPath, '--expose-gc', '--import', 'tsx', join(__dirname, `${file}.ts`)];
  const [program = '', ...rest] = existsSync(TASKSET)
    ? [TASKSET, '-c', String(core), ...node, ...args]
    : [...node, ...args];
  const child = spawn(program, rest, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  await answerOf(child);
  return {
    ask(question) {
      const answer = answerOf(child) as Promise<Reply>;
      child.send(question as object);
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void =>
      reject(new Error(`A process of the bench ended with ${code}.`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
}
