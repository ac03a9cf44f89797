/**
 * What a start costs. See README.md.
 *   npm run bench:start -- [runs]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable } from './table';

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const RUNS = Number(process.argv[2] ?? 7);

const TOOLS = `
  const ms = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const tell = (time) => { console.log('time ' + time); process.exit(0); };
`;

const START = `
  require('./adapters/process.js').startProcess(process.env).then(() => tell(ms()));`;
const OPEN = `
  const { openAssistant } = require('./src/index.js');
  const before = ms();`;
/** Nobody answers there: a start calls nothing that it has to wait for. */
const SET_UP = {
  SLACK_BOT_TOKEN: 'xoxb-0',
  SLACK_SIGNING_SECRET: '0'.repeat(32),
  SLACK_API_URL: 'http://127.0.0.1:9/',
  TEAMS_APP_ID: '00000000-0000-0000-0000-000000000000',
  TEAMS_APP_PASSWORD: '0',
  TEAMS_TENANT_ID: '00000000-0000-0000-0000-000000000000',
};

interface Part {
  name: string;
  /** Runs in dist in a process of its own; `ms` is its CPU time so far, `tell` ends it. */
  code: string;
  env?: Record<string, string>;
}

const PARTS: readonly Part[] = [
  { name: 'node itself', code: 'tell(ms())' },
  {
    name: 'loading the modules',
    code: `const before = ms(); require('./adapters/process.js'); tell(ms() - before)`,
  },
  {
    name: 'opening the content',
    code: `${OPEN} openAssistant('../knowledge'); tell(ms() - before)`,
  },
  {
    name: 'opening content that was not built',
    code: `${OPEN} openAssistant('../knowledge', { prebuilt: 'none' }); tell(ms() - before)`,
  },
  { name: 'start until it is ready', code: START },
  { name: 'the same, Slack and Teams set up', code: START, env: SET_UP },
];

if (existsSync(join(DIST, 'prebuilt.bin'))) main();
else console.log('Run "npm run build" first: this measures what was built.');

function main(): void {
  const rows = PARTS.map((part) => {
    const times = Array.from({ length: RUNS }, () => measure(part)).toSorted((a, b) => a - b);
    const shown = [times[Math.floor(RUNS / 2)], times[0], times.at(-1)];
    const [median = '', least = '', most = ''] = shown.map((time) => time?.toFixed(0));
    return { part: part.name, 'median ms': median, least, most };
  });
  printTable(`CPU time of a start, ${RUNS} runs`, rows);
}

function measure({ code, env = {} }: Part): number {
  const data = mkdtempSync(join(tmpdir(), 'policy-start-'));
  try {
    const output = execFileSync(process.execPath, ['-e', `${TOOLS}${code}`], {
      cwd: DIST,
      env: { KNOWLEDGE_DIR: '../knowledge', DATA_DIR: data, LOG_LEVEL: 'error', PORT: '0', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return Number(/time (.*)/.exec(output)?.[1]);
  } finally {
    rmSync(data, { recursive: true });
  }
}
