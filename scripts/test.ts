import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/** The checks before the tests, in the order in which a fault is cheapest to find. */
const CHECKS: readonly { name: string; command: string }[] = [
  { name: 'format', command: 'prettier --check .' },
  { name: 'lint', command: 'oxlint --quiet' },
  { name: 'types', command: 'tsc -p .' },
  { name: 'boundaries', command: 'depcruise src adapters --config .dependency-cruiser.cjs' },
  { name: 'unused', command: 'knip' },
  { name: 'build', command: 'npm run --silent build' },
];

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
});

process.exitCode = main();

/** Runs every check, then every test, and ends with one line that counts them all. */
function main(): number {
  const outcomes = CHECKS.map(({ name, command }) => {
    const passed = run(command);
    process.stdout.write(`${passed ? '✓' : '✗'} ${name}\n`);
    return passed;
  });
  const tests = runTests();
  const passed = outcomes.filter(Boolean).length + tests.passed;
  const failed = outcomes.filter((outcome) => !outcome).length + tests.failed;
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${tests.skipped} skipped\n`);
  return failed === 0 ? 0 : 1;
}

function runTests(): { passed: number; failed: number; skipped: number } {
  const report = join(mkdtempSync(join(tmpdir(), 'policy-tests-')), 'report.json');
  const succeeded = run(`jest --json --outputFile=${report}`, ['inherit', 'ignore', 'inherit']);
  const counts = reportSchema.safeParse(readJson(report)).data;
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    passed: counts.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: counts.numPendingTests,
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Runs a command of node_modules/.bin or npm. */
function run(
  command: string,
  stdio: ('inherit' | 'ignore')[] = ['ignore', 'inherit', 'inherit'],
): boolean {
  const [program = '', ...args] = command.split(' ');
  const [file, rest] =
    program === 'npm' ? ['npm', args] : ['npx', ['--no-install', program, ...args]];
  return spawnSync(file, rest, { stdio, shell: process.platform === 'win32' }).status === 0;
}
