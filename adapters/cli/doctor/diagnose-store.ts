import { existsSync, statSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreError, inspectStore } from '../../../src';
import type { StoreInspection } from '../../../src';
import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';
import type { Settings } from '../../settings';
import { some } from '../lint';

/** Below this much room a year of deliveries may not fit, in bytes. */
const LEAST_ROOM = 200 * 1024 * 1024;
/** Rights of others than the owner. */
const OTHERS = 0o077;

export interface StoreDiagnosis {
  all: Diagnosis[];
  /** Whether its rows can be read without changing it. */
  isReadable: boolean;
}

/** Folder or database, tables, room, and the keys of the tokens in it. */
export async function diagnoseStore({ store, storeKeys }: Settings): Promise<StoreDiagnosis> {
  const isFolder = 'dataDir' in store;
  const place = isFolder ? 'DATA_DIR' : 'DATABASE_URL';
  try {
    const inspection = await inspectStore(store, storeKeys);
    const all = [
      ...describe(place, inspection),
      ...(isFolder ? diagnoseFolder(resolve(store.dataDir)) : []),
      ...diagnoseKeys(storeKeys, inspection?.tokens),
    ];
    return { all, isReadable: inspection?.pending.length === 0 };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { all: [faultOf(place, error)], isReadable: false };
  }
}

/** The core's sentence holds what is there first, then what to do. */
function faultOf(place: string, { code, message }: StoreError): Diagnosis {
  const [first = '', ...rest] = message.split(/(?<=\.) (?=[A-Z])/);
  return {
    state: 'fault',
    place: code === 'KEY' ? 'ENCRYPTION_KEY' : place,
    found: first,
    expected: 'a store that can be opened, read and written',
    fix: rest.join(' ') || 'Mend that, then run this again.',
  };
}

function describe(place: string, inspection: StoreInspection | undefined): Diagnosis[] {
  if (!inspection) return [ok(place, 'no store yet: the first start makes it')];
  const { isInUse, pending } = inspection;
  const used = isInUse
    ? 'read; the assistant is running with it, so that writing was not tried'
    : 'opened, read and written';
  if (pending.length === 0) return [ok(place, `${used}; its tables are up to date`)];
  return [
    ok(place, used),
    {
      state: 'warn',
      place,
      found: `older tables: ${some(pending.length, 'change')} to come`,
      expected: 'tables of this version',
      fix: 'Back up (policy store backup FILE), then start the assistant: it makes them.',
    },
  ];
}

function diagnoseFolder(folder: string): Diagnosis[] {
  if (!existsSync(folder)) return [];
  const { bavail, bsize } = statfsSync(folder);
  const room = bavail * bsize;
  const rights = statSync(folder).mode & 0o777;
  const all: Diagnosis[] = [];
  if (room < LEAST_ROOM)
    all.push({
      state: 'warn',
      place: 'DATA_DIR › room',
      found: `${Math.floor(room / 1024 / 1024)} MB left on its disk`,
      expected: `${LEAST_ROOM / 1024 / 1024} MB or more`,
      fix: 'Make room there, or move the folder and set DATA_DIR.',
    });
  if ((rights & OTHERS) !== 0 && process.platform !== 'win32')
    all.push({
      state: 'warn',
      place: 'DATA_DIR › rights',
      found: `rights ${rights.toString(8)}: others may look in`,
      expected: 'rights 700',
      fix: `chmod 700 ${folder}`,
    });
  return all;
}

function diagnoseKeys(
  { encryptionKey, oldKeys = [] }: Settings['storeKeys'],
  tokens: StoreInspection['tokens'] = { total: 0, unreadable: 0, older: 0 },
): Diagnosis[] {
  const place = 'ENCRYPTION_KEY';
  if (tokens.unreadable > 0)
    return [
      {
        state: 'fault',
        place,
        found: `${tokens.unreadable} of ${some(tokens.total, 'token')} cannot be decrypted`,
        expected: 'the key that they were saved under',
        fix: 'Set that key, or add it to ENCRYPTION_OLD_KEYS; install the app again where it is lost.',
      },
    ];
  const first = ok(
    place,
    encryptionKey === undefined
      ? 'not set; needed only when workspaces install the Slack app themselves'
      : `set; decrypts ${some(tokens.total, 'token')}`,
  );
  return oldKeys.length === 0 ? [first] : [first, ...diagnoseOldKeys(tokens.older)];
}

function diagnoseOldKeys(older: number): Diagnosis[] {
  const place = 'ENCRYPTION_OLD_KEYS';
  const found =
    older === 0 ? 'set, and no token needs it' : `set; ${some(older, 'token')} under it`;
  const expected = 'empty, once all tokens are under ENCRYPTION_KEY';
  const fix = older === 0 ? 'Empty it.' : 'policy store rotate-keys, then empty it.';
  return [{ state: 'warn', place, found, expected, fix }];
}
