import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** A whole process of the product, as "npm start" runs it. */
export interface Replica {
  url: string;
  /** Everything that it wrote. */
  logged(): string;
  /** kill -9. */
  kill(): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
}

/** Starts adapters/main.ts on a free port with these settings and no others. Throws what it wrote when it ends. */
export async function startReplica(settings: Record<string, string>): Promise<Replica> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'adapters/main.ts'], {
    env: { PATH: process.env['PATH'], PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => (text += String(part)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await Promise.race([listening(child, () => text), failed(ended, () => text)]);
  return {
    url,
    logged: () => text,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function listening({ stdout }: ChildProcess, text: () => string): Promise<string> {
  return new Promise((resolve) => {
    stdout?.on('data', () => {
      const [, port] = /listening on http:\/\/localhost:(\d+)/.exec(text()) ?? [];
      if (port !== undefined) resolve(`http://127.0.0.1:${port}`);
    });
  });
}

async function failed(ended: Promise<number | null>, text: () => string): Promise<never> {
  const code = await ended;
  throw new Error(`The process ended with ${code}: ${text()}`);
}
