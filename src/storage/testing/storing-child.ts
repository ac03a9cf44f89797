import { createInterface } from 'node:readline';
import { openStore } from '../open-store';

/**
 * A process of its own over a data folder. Prints `ready`, then, for each line it reads, keeps that key and
 * prints it when it is kept; or prints the code and message of the StoreError that it got.
 */
async function run(dataDir: string): Promise<void> {
  try {
    const store = await openStore({ dataDir });
    say('ready');
    for await (const key of createInterface({ input: process.stdin })) {
      await store.receipts.take(key, 1);
      say(key);
    }
    await store.close();
  } catch (error) {
    say(JSON.stringify(error, ['code', 'message']));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run(process.argv[2] ?? '');
