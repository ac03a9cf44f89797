import { StoreError } from '../domain';
import { readText } from './error-fields';

/** What SQLite says (its words are fixed: sqlite.org/rescode.html), and what that means for whoever runs this. */
const MEANINGS: readonly [
  words: string,
  code: StoreError['code'],
  meaning: (file: string) => string,
][] = [
  [
    'database is locked',
    'IN_USE',
    (file) => `${file} is held by another program. Close what has it open, then try again.`,
  ],
  [
    'readonly database',
    'READ_ONLY',
    (file) =>
      `${file} cannot be written. Give the user of this process the right to write the file and its folder, or set DATA_DIR to a folder that it may write.`,
  ],
  [
    'disk is full',
    'FULL',
    (file) => `There is no space left for ${file}. Nothing was lost; make room on that disk.`,
  ],
  [
    'not a database',
    'CORRUPT',
    (file) =>
      `${file} is not a database of the assistant. Move it away and restore a backup: policy store restore FILE.`,
  ],
  [
    'malformed',
    'CORRUPT',
    (file) =>
      `${file} is damaged. Stop the assistant, move the data folder away and restore a backup: policy store restore FILE.`,
  ],
  [
    'disk I/O error',
    'FAILED',
    (file) =>
      `The disk fails while ${file} is read or written. Look into the system's log; move the folder to a sound disk.`,
  ],
  [
    'unable to open',
    'READ_ONLY',
    (file) =>
      `${file} cannot be opened. Let the user of this process read and write the file and its folder.`,
  ],
];

/** The values of a statement are never part of the error. */
export function describeSqliteError(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return error;
  const words = readText(error, 'message');
  const known = MEANINGS.find(([part]) => words.includes(part));
  if (known) return new StoreError(known[1], known[2](file));
  const kind = /^[A-Z]+ constraint failed: [\w., ]+/.exec(words)?.[0] ?? words.slice(0, 120);
  return new StoreError('FAILED', `${file} refused a statement: ${kind}.`);
}
