import { spawn } from 'node:child_process';

/** What a command of the terminal wrote. */
export interface Written {
  out: string;
  errors: string;
}

/** Runs "policy …" as people do, with this on standard input. */
export function runTerminal(
  words: readonly string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Written> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'adapters/cli/main.ts', ...words], {
    env: { PATH: process.env['PATH'], ...env },
  });
  const written = { out: '', errors: '' };
  child.stdout.on('data', (part) => (written.out += String(part)));
  child.stderr.on('data', (part) => (written.errors += String(part)));
  child.stdin.end(input);
  return new Promise((resolve) => child.once('close', () => resolve(written)));
}
