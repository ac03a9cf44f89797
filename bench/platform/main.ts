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
import type {
  Echo,
  Kind,
  Run,
  RunResult,
  ServerQuestion,
  Serving,
  SinkQuestion,
  Use,
} from './messages';

type Server = Child<ServerQuestion, Use>;
type Load = Child<Run, RunResult>;
type Sink = Child<SinkQuestion, number>;

interface Bench {
  load: Load;
  sink: Sink;
  /** Of the sink. */
  port: number;
}

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    memory: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    skip: { type: 'string', default: '' },
  },
});
const REQUESTS = Number(values.requests);
const ROUNDS = Number(values.rounds);
/** The servers have one core, all else the other. */
const [SERVER_CORE, OTHER_CORE] = [0, 1];
const COMPARED: readonly { kind: Kind; ours: Serving; echoes: readonly Echo[] }[] = [
  { kind: 'slack-help', ours: 'slack', echoes: ['bolt-echo'] },
  { kind: 'slack-ask', ours: 'slack', echoes: ['bolt-echo'] },
  { kind: 'teams-help', ours: 'teams', echoes: ['botbuilder-card', 'botbuilder-text'] },
  { kind: 'teams-ask', ours: 'teams', echoes: ['botbuilder-card', 'botbuilder-text'] },
];

void main();

async function main(): Promise<void> {
  const sink: Sink = await startChild('sink', OTHER_CORE);
  const bench = {
    sink,
    port: await sink.ask('port'),
    load: await startChild<Run, RunResult>('load', OTHER_CORE),
  };
  if (values.skip !== 'cpu') await compare(bench);
  await acknowledge(bench.load, bench.port);
  await remember(bench.load, bench.port);
  await bench.load.stop();
  await sink.stop();
}

/** CPU time a request, ours beside the echoes. */
async function compare(bench: Bench): Promise<void> {
  for (const compared of COMPARED) {
    const { kind, ours, echoes } = compared;
    if (!kind.includes(values.only)) continue;
    const servers: Server[] = [];
    for (const serving of [ours, ...echoes]) servers.push(await start(serving, bench.port));
    const [our = NO_COST, ...bare] = await costsOf(bench, servers, kind);
    const answer = kind.endsWith('ask') && servers[0] ? await costOfAnswer(servers[0]) : 0;
    const rows = echoes.map((echo, index) => rowOf({ kind, echo, answer }, our, bare[index]));
    printTable('CPU time a request, in milliseconds', rows);
    for (const server of servers) await server.stop();
  }
}

/** Of each server, in turns so that a busy machine is busy for all. */
async function costsOf(bench: Bench, servers: readonly Server[], kind: Kind): Promise<Cost[]> {
  // The first round warms up: everybody is met once.
  for (const server of servers) await costOf(bench, server, { kind, requests: PEOPLE });
  const costs = servers.map((): Cost[] => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, server] of servers.entries())
      costs[index]?.push(await costOf(bench, server, { kind, requests: REQUESTS }));
  return costs.map(medianCost);
}

/** What one request costs, and how much was sent for it: in Slack as the answer, in Teams by a call. */
interface Cost {
  ms: number;
  bytes: number;
}
const NO_COST: Cost = { ms: Number.NaN, bytes: Number.NaN };

function rowOf(
  { kind, echo, answer }: { kind: Kind; echo: Echo; answer: number },
  our: Cost,
  bare: Cost = NO_COST,
): Record<string, string> {
  return {
    request: kind,
    'bare SDK': echo,
    ms: bare.ms.toFixed(3),
    kB: (bare.bytes / 1000).toFixed(1),
    'ours ms': our.ms.toFixed(3),
    'ours kB': (our.bytes / 1000).toFixed(1),
    ratio: (our.ms / bare.ms).toFixed(2),
    'of it the answer': answer.toFixed(3),
    'ratio of the rest': ((our.ms - answer) / bare.ms).toFixed(2),
  };
}

/** What the core alone takes for an answer: no echo has that work. */
async function costOfAnswer(server: Server): Promise<number> {
  await server.ask('use');
  const { cpuMs } = await server.ask('answer');
  return cpuMs / ANSWERS;
}

async function costOf(
  { load, sink, port: sinkPort }: Bench,
  server: Server,
  { kind, requests }: { kind: Kind; requests: number },
): Promise<Cost> {
  const { port } = await server.ask('use');
  await sink.ask('bytes');
  const { faults, bytes } = await load.ask({
    kind,
    port,
    sink: sinkPort,
    requests,
    connections: 8,
  });
  if (faults > 0) throw new Error(`${faults} requests of ${kind} were not answered.`);
  const { cpuMs } = await server.ask('use');
  return { ms: cpuMs / requests, bytes: (bytes + (await sink.ask('bytes'))) / requests };
}

async function acknowledge(load: Load, sink: number): Promise<void> {
  const server = await start('slack', sink);
  const { port } = await server.ask('port');
  await load.ask({ kind: 'slack-ask', port, sink, requests: PEOPLE, connections: 8 });
  const rows: Record<string, string>[] = [];
  for (const kind of ['slack-help', 'slack-ask'] as const) {
    const run = { kind, port, sink, requests: 1_000, connections: 50, perSecond: 100 };
    await server.ask('use');
    const { p50, p99, faults } = await load.ask(run);
    const { cpuMs, longestPauseMs } = await server.ask('use');
    rows.push({
      request: kind,
      p50: p50.toFixed(1),
      p99: p99.toFixed(1),
      'longest pause': longestPauseMs.toFixed(1),
      'CPU each': (cpuMs / run.requests).toFixed(2),
      faults: String(faults),
    });
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

function medianCost(costs: readonly Cost[]): Cost {
  const sorted = costs.toSorted((a, b) => a.ms - b.ms);
  return sorted[Math.floor(sorted.length / 2)] ?? NO_COST;
}
