/** The one who asks, in a process of its own so that its work is not counted. */
import { Agent, request } from 'node:http';
import type { Run, RunResult } from './messages';
import { requestOf } from './requests';

let index = 0;
/** Bytes of the answers in this run. */
let received = 0;
process.on('message', (run: Run) => {
  void measure(run).then((result) => process.send?.(result));
});
process.send?.('ready');

async function measure(run: Run): Promise<RunResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: run.connections });
  const times: number[] = [];
  received = 0;
  let faults = 0;
  const one = async (): Promise<void> => {
    const start = performance.now();
    const isGood = await send(run, agent);
    times.push(performance.now() - start);
    if (!isGood) faults += 1;
  };
  const start = performance.now();
  await (run.perSecond === undefined ? flood(run, one) : drip(run, run.perSecond, one));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { faults, seconds, p50: at(0.5), p99: at(0.99), bytes: received };
}

/** Each connection sends its next request when the last one was answered. */
async function flood({ requests, connections }: Run, one: () => Promise<void>): Promise<void> {
  let left = requests;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      // oxlint-disable-next-line no-await-in-loop -- one after the other on each connection
      while (left-- > 0) await one();
    }),
  );
}

/** At a steady pace, whether or not the last one was answered: who waits is not left out. */
async function drip({ requests }: Run, perSecond: number, one: () => Promise<void>): Promise<void> {
  const start = performance.now();
  const sent: Promise<void>[] = [];
  for (let count = 0; count < requests; count += 1) {
    const wait = start + (count * 1000) / perSecond - performance.now();
    // oxlint-disable-next-line no-await-in-loop -- the pace is the point
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(one());
  }
  await Promise.all(sent);
}

function send({ kind, port, sink }: Run, agent: Agent): Promise<boolean> {
  const { path, headers, body } = requestOf(kind, (index += 1), sink);
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return new Promise((resolve) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers: { ...headers, ...length } },
      (response) => {
        let size = 0;
        response.on('data', (part: Buffer) => (size += part.length));
        response.on('end', () => {
          const isAnswered = kind.startsWith('teams') || size > 0;
          received += size;
          resolve(response.statusCode === 200 && isAnswered);
        });
      },
    );
    sent.on('error', () => resolve(false));
    sent.end(body);
  });
}
