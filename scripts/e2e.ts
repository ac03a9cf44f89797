/** Runs the end-to-end tests of a platform and lists its surfaces: `npm run e2e:slack`, `npm run e2e:teams`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { printTable } from '../bench/table';
import { SURFACES } from './e2e-surfaces';
import { judgeSurfaces } from './judge-surfaces';

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

process.exitCode = main(process.argv[2] ?? '');

function main(platform: string): number {
  const surfaces = SURFACES[platform];
  if (!surfaces) {
    console.error(`"${platform}" is no platform; use ${Object.keys(SURFACES).join(' or ')}.`);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'policy-e2e-'));
  try {
    const report = join(folder, 'report.json');
    const places = [
      `adapters/${platform}/`,
      'adapters/e2e/parity',
      'scripts/manifest',
      ...process.argv.slice(3),
    ];
    const args = ['--no-install', 'jest', ...places, '--json', `--outputFile=${report}`];
    const { status } = spawnSync('npx', args, { stdio: ['ignore', 'ignore', 'inherit'] });
    if (!existsSync(report)) {
      console.error('Jest ended before it could report; what it said is above.');
      return 1;
    }
    const { testResults } = reportSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
    const rows = judgeSurfaces(surfaces, testResults);
    printTable(`Surfaces of ${platform}, by the tests that just ran`, rows);
    const isComplete = rows.every(({ outcome }) => outcome === 'pass' || outcome === 'skipped');
    return status === 0 && isComplete ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
