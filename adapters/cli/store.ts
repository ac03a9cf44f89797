import { resolve } from 'node:path';
import { backupStore, checkStore, openStore, restoreStore } from '../../src';
import type { Keys, Store, StorePlace } from '../../src';
import { some } from './lint';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';
import { INK, paint, wrap } from './text-layout';

/** Each of these returns the exit code, and throws the StoreErrors of the core. */
export interface StoreCommand {
  terminal: Terminal;
  place: StorePlace;
  keys: Keys;
}

/** `policy store backup` */
export async function backUp({ terminal, place }: StoreCommand, file: string): Promise<number> {
  const rows = await backupStore(place, file);
  return succeed(
    terminal,
    `Wrote ${some(rows, 'row')} to ${file}. Its tokens are encrypted: keep ENCRYPTION_KEY elsewhere, they cannot be read without it.`,
  );
}

/** `policy store restore` */
export async function restoreFrom(
  { terminal, place }: StoreCommand,
  file: string,
  options: { force?: boolean },
): Promise<number> {
  const rows = await restoreStore(place, file, options);
  return succeed(terminal, `Restored ${some(rows, 'row')} into ${nameOf(place)}.`);
}

/** `policy store check` */
export async function checkStored({ terminal, place, keys }: StoreCommand): Promise<number> {
  const { isInUse } = await checkStore(place, keys);
  return succeed(
    terminal,
    isInUse
      ? `The assistant is running with ${nameOf(place)}. It can be read, and its tokens decrypted; stop the assistant to try writing, too.`
      : `One can read and write ${nameOf(place)}, and decrypt its tokens.`,
  );
}

/** `policy store rotate-keys` */
export async function rotateKeys(command: StoreCommand): Promise<number> {
  const count = await withStore(command, (store) => store.installations.rotate());
  const news =
    count === 0
      ? 'All tokens were encrypted under ENCRYPTION_KEY already.'
      : `Encrypted the tokens of ${some(count, 'installation')} under ENCRYPTION_KEY.`;
  return succeed(command.terminal, `${news} ENCRYPTION_OLD_KEYS can be emptied.`);
}

export interface ForgetOptions {
  /** All ids of one person. */
  person?: string[];
  wholeWorkspace?: boolean;
}

/** `policy store forget` */
export async function forgetStored(
  command: StoreCommand,
  workspace: { platform: string; workspace: string },
  { person, wholeWorkspace = false }: ForgetOptions,
): Promise<number> {
  if (wholeWorkspace === (person !== undefined)) {
    command.terminal.errors.write(
      'Use either --person with all ids of one, or --whole-workspace.\n',
    );
    return 1;
  }
  const whom = { ...workspace, ...(person && { person }) };
  await withStore(command, (store) => store.forget(whom));
  const what = person ? `the person ${person.join(', ')}` : `the workspace ${workspace.workspace}`;
  return succeed(command.terminal, `Nothing is kept of ${what} in ${nameOf(command.place)}.`);
}

async function withStore<T>(
  { place, keys }: StoreCommand,
  act: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(place, keys);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
}

function succeed(terminal: Terminal, words: string): number {
  writeLine(terminal.output, paint(wrap(`✓ ${words}`, terminal.width), INK.green, terminal));
  return 0;
}

/** The address of a PostgreSQL holds a password; it is not shown. */
function nameOf(place: StorePlace): string {
  return 'dataDir' in place ? `the folder ${resolve(place.dataDir)}` : 'the PostgreSQL';
}
