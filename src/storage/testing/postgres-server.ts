import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { z } from 'zod';

/** A real PostgreSQL of one test file. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Ends the server, all connections with it. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Ends it for good and removes its data. */
  remove(): Promise<void>;
}

const answerSchema = z.object({ ready: z.string().optional(), fault: z.string().optional() });

/** Undefined, and said on the console, where PostgreSQL cannot run: no binary for this machine, no rights. */
export async function startPostgres(): Promise<PostgresServer | undefined> {
  const child = fork(join(__dirname, 'postgres-child.mjs'), { stdio: 'ignore', execArgv: [] });
  const { ready, fault = 'no binary for this machine' } = await answerOf(child);
  if (ready === undefined) {
    child.kill();
    // oxlint-disable-next-line no-console -- who runs the tests must see it
    console.warn(`SKIPPED: PostgreSQL does not start here (${fault}).`);
    return undefined;
  }
  return {
    createDatabase: () => createDatabase(ready),
    stop: () => order(child, 'stop'),
    start: () => order(child, 'start'),
    remove: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.disconnect();
      }),
  };
}

async function createDatabase(address: string): Promise<string> {
  const name = `policy_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: `${address}/postgres` });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${address}/${name}`;
}

async function order(child: ChildProcess, what: 'stop' | 'start'): Promise<void> {
  const answer = answerOf(child);
  child.send(what);
  await answer;
}

function answerOf(child: ChildProcess): Promise<z.infer<typeof answerSchema>> {
  return new Promise((resolve) => {
    child.once('message', (message) => resolve(answerSchema.parse(message)));
    child.once('exit', () => resolve({}));
  });
}
