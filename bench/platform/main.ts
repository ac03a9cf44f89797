/**
 * What an answer costs beside the bare SDK's echo, how fast Slack is acknowledged, and whether memory
 * stays flat: `npm run bench:platform [-- --requests N --memory N]`.
 */
import { parseArgs } from 'node:util';
import { printTable } from '../table';
import { startChild } from './children';
import type { Child } from './children';
import { PEOPLE } from './requests';
import { ANSWERS } from './messages';
import type { Kind, Run, RunResult, ServerQuestion, Serving, Use } from './messages';

type Server = Child<ServerQuestion, Use>;
type Load = Child<Run, RunResult>;

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    memory: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
});
const REQUESTS = Number(values.requests);
const ROUNDS = Number(values.rounds);
/** The servers have one core, all else the other. */
const [SERVER_CORE, OTHER_CORE] = [0, 1];
const PAIRS: readonly { kind: Kind; bare: Serving; ours: Serving }[] = [
  { kind: 'slack-help', bare: 'bolt-echo', ours: 'slack' },
  { kind: 'slack-ask', bare: 'bolt-echo', ours: 'slack' },
  { kind: 'teams-help', bare: 'botbuilder-echo', ours: 'teams' },
  { kind: 'teams-ask', bare: 'botbuilder-echo', ours: 'teams' },
];

void main();

async function main(): Promise<void> {
  const sinkChild = await startChild<'port', number>('sink', OTHER_CORE);
  const sink = await sinkChild.ask('port');
  const load: Load = await startChild('load', OTHER_CORE);
  await compare(load, sink);
  await acknowledge(load, sink);
  await remember(load, sink);
  await load.stop();
  await sinkChild.stop();
}

/** CPU time a request, ours beside the bare one, in turns so that a busy machine is busy for both. */
async function compare(load: Load, sink: number): Promise<void> {
  for (const { kind, bare, ours } of PAIRS.filter((pair) => pair.kind.includes(values.only))) {
    const servers = [await start(bare, sink), await start(ours, sink)] as const;
    const costs: [number, number][] = [];
    // The first round warms up: everybody is met once.
    for (const server of servers) await costOf(server, load, { kind, sink, requests: PEOPLE });
    for (let round = 0; round < ROUNDS; round += 1) {
      const run = { kind, sink, requests: REQUESTS };
      costs.push([await costOf(servers[0], load, run), await costOf(servers[1], load, run)]);
    }
    const answer = kind.endsWith('ask') ? await costOfAnswer(servers[1]) : 0;
    const [bareCost, ourCost] = [
      median(costs.map(([cost]) => cost)),
      median(costs.map(([, cost]) => cost)),
    ];
    const row = {
      request: kind,
      'bare SDK': bareCost.toFixed(3),
      ours: ourCost.toFixed(3),
      ratio: (ourCost / bareCost).toFixed(2),
      'of it the answer': answer.toFixed(3),
      'ratio of the rest': ((ourCost - answer) / bareCost).toFixed(2),
    };
    printTable('CPU time a request, in milliseconds', [row]);
    for (const server of servers) await server.stop();
  }
}

/** What the core alone takes for an answer: no echo has that work. */
async function costOfAnswer(server: Server): Promise<number> {
  await server.ask('use');
  const { cpuMs } = await server.ask('answer');
  return cpuMs / ANSWERS;
}

async function costOf(
  server: Server,
  load: Load,
  { kind, sink, requests }: { kind: Kind; sink: number; requests: number },
): Promise<number> {
  const { port } = await server.ask('use');
  const run = { kind, port, sink, requests, connections: 8 };
  const { faults } = await load.ask(run);
  if (faults > 0) throw new Error(`${faults} requests of ${kind} were not answered.`);
  const { cpuMs } = await server.ask('use');
  return cpuMs / requests;
}

async function acknowledge(load: Load, sink: number): Promise<void> {
  const server = await start('slack', sink);
  const { port } = await server.ask('port');
  await load.ask({ kind: 'slack-ask', port, sink, requests: PEOPLE, connections: 8 });
  const rows: Record<string, string>[] = [];
  for (const kind of ['slack-help', 'slack-ask'] as const) {
    const run = { kind, port, sink, requests: 1_000, connections: 50, perSecond: 100 };
    const { p50, p99, faults } = await load.ask(run);
    rows.push({ request: kind, p50: p50.toFixed(1), p99: p99.toFixed(1), faults: String(faults) });
  }
  printTable('Acknowledged at 100 requests a second, in milliseconds', rows);
  await server.stop();
}

async function remember(load: Load, sink: number): Promise<void> {
  const total = Number(values.memory);
  if (total === 0) return;
  const server = await start('slack', sink);
  const { port } = await server.ask('port');
  const rows: Record<string, string>[] = [];
  const step = total / 5;
  for (let done = 0; done <= total; done += step) {
    const { rssMb, heapMb } = await server.ask('collect');
    rows.push({ requests: String(done), 'RSS MB': rssMb.toFixed(0), 'heap MB': heapMb.toFixed(1) });
    if (done === total) break;
    for (const [kind, requests] of [
      ['slack-help', step / 2],
      ['slack-ask', step / 2],
    ] as const)
      await load.ask({ kind, port, sink, requests, connections: 8 });
  }
  printTable('Memory of Slack after so many requests, garbage collected', rows);
  await server.stop();
}

function start(serving: Serving, sink: number): Promise<Server> {
  return startChild('server', SERVER_CORE, [serving, String(sink)]);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
