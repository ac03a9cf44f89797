import { ConfigError, KnowledgeError, StoreError } from '../src';
import { startProcess } from './process';
import type { RunningProcess } from './process';
import { readEnvFile } from './read-env-file';

/** A stop that takes longer than this is cut short: the platform would kill the process anyway. */
const MAX_STOP_MS = 10_000;

void main();

async function main(): Promise<void> {
  try {
    readEnvFile();
    const running = await startProcess(process.env);
    process.stdout.write(startTable(running));
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void stop(running));
    }
  } catch (error) {
    const isExpected = [ConfigError, KnowledgeError, StoreError].some(
      (expected) => error instanceof expected,
    );
    process.stderr.write(
      `${isExpected && error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exit(1);
  }
}

async function stop(running: RunningProcess): Promise<void> {
  setTimeout(() => process.exit(1), MAX_STOP_MS).unref();
  await running.stop();
  process.exit(0);
}

function startTable({ port, lines }: RunningProcess): string {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const rows = lines.map(({ name, status }) => `  ${name.padEnd(width)}  ${status}`);
  return (
    ['', `Policy Assistant is listening on http://localhost:${port}`, ...rows, ''].join('\n') + '\n'
  );
}
