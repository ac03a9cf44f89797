import { existsSync, statSync } from 'node:fs';
import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';

/** Major and minor number of the oldest Node that reads .env files. */
const OLDEST: readonly [number, number] = [20, 12];
const ENV_FILE = '.env';
/** Rights of others than the owner. */
const OTHERS = 0o077;

/** Node, and who may read the file with the secrets. */
export function diagnoseMachine(version = process.versions.node): Diagnosis[] {
  return [diagnoseNode(version), ...diagnoseEnvFile()];
}

function diagnoseNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor, leastMinor] = OLDEST;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor))
    return ok('Node', version);
  return {
    state: 'fault',
    place: 'Node',
    found: version,
    expected: `${OLDEST.join('.')} or newer`,
    fix: 'Install a newer Node.js.',
  };
}

function diagnoseEnvFile(): Diagnosis[] {
  // Windows has other rights, which these numbers do not tell.
  if (!existsSync(ENV_FILE) || process.platform === 'win32') return [];
  const mode = statSync(ENV_FILE).mode & 0o777;
  if ((mode & OTHERS) === 0) return [ok(ENV_FILE, 'for its owner alone')];
  return [
    {
      state: 'warn',
      place: ENV_FILE,
      found: `rights ${mode.toString(8)}: others may read the secrets`,
      expected: 'rights 600',
      fix: `chmod 600 ${ENV_FILE}`,
    },
  ];
}
