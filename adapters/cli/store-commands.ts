import type { Command } from 'commander';
import { StoreError } from '../../src';
import { readSettings } from '../settings';
import { backUp, checkStored, forgetStored, restoreFrom, rotateKeys } from './store';
import type { ForgetOptions, StoreCommand } from './store';
import type { Terminal } from './terminal';

interface Keepers {
  terminal: Terminal;
  env: Record<string, string | undefined>;
}

/** Adds the commands for those who keep what the assistant has stored. */
export function addStoreCommands(program: Command, keepers: Keepers): void {
  const store = program
    .command('store')
    .description('look after what is kept: DATA_DIR or DATABASE_URL in the environment');
  addBackup(store, keepers);
  addRestore(store, keepers);
  addCheck(store, keepers);
  addRotateKeys(store, keepers);
  addForget(store, keepers);
}

function addBackup(store: Command, keepers: Keepers): void {
  store
    .command('backup')
    .description('write all of it to a file, also while the assistant runs')
    .argument('<file>', 'file to write; one that is there is replaced')
    .action((file: string) => run(keepers, (context) => backUp(context, file)));
}

function addRestore(store: Command, keepers: Keepers): void {
  store
    .command('restore')
    .description('put a backup back, from either engine into either')
    .argument('<file>', 'file that backup has written')
    .option('--force', 'replace all that the store holds')
    .action((file: string, options: { force?: boolean }) =>
      run(keepers, (context) => restoreFrom(context, file, options)),
    );
}

function addCheck(store: Command, keepers: Keepers): void {
  store
    .command('check')
    .description('tell whether it can be read, written and decrypted')
    .action(() => run(keepers, checkStored));
}

function addRotateKeys(store: Command, keepers: Keepers): void {
  store
    .command('rotate-keys')
    .description('encrypt all tokens under ENCRYPTION_KEY; ENCRYPTION_OLD_KEYS are read')
    .action(() => run(keepers, rotateKeys));
}

function addForget(store: Command, keepers: Keepers): void {
  store
    .command('forget')
    .description('remove what is kept about a person, or a whole workspace')
    .argument('<platform>', 'slack or teams')
    .argument('<workspace>', "the platform's id of the workspace or tenant")
    .option('--person <id...>', 'ids of one person, and of the chat with that person')
    .option('--whole-workspace', 'remove everything of the workspace, its installation too')
    .action((platform: string, workspace: string, options: ForgetOptions) =>
      run(keepers, (context) => forgetStored(context, { platform, workspace }, options)),
    );
}

async function run(
  { terminal, env }: Keepers,
  act: (context: StoreCommand) => Promise<number>,
): Promise<void> {
  const { store, storeKeys } = readSettings(env);
  try {
    process.exitCode = await act({ terminal, place: store, keys: storeKeys });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
