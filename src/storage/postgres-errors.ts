import { StoreError } from '../domain';
import { readField, readText } from './error-fields';

/** SQLSTATE by its beginning (postgresql.org/docs/current/errcodes-appendix.html). */
const BY_STATE: readonly [start: string, code: StoreError['code'], message: string][] = [
  [
    '28',
    'UNREACHABLE',
    'PostgreSQL refused the user or the password. Mend them in DATABASE_URL: postgres://user:password@host:5432/database.',
  ],
  [
    '3D000',
    'UNREACHABLE',
    'PostgreSQL has no database of the name in DATABASE_URL. Create it, or mend the name.',
  ],
  [
    '42501',
    'FAILED',
    'The user in DATABASE_URL may not do that. Grant it all rights on the schema of its database.',
  ],
  ['53100', 'FULL', 'The disk of PostgreSQL is full. Nothing was lost; make room there.'],
  [
    '53300',
    'UNREACHABLE',
    'PostgreSQL has no connection left. Raise max_connections; each process takes up to 10.',
  ],
  [
    '25006',
    'READ_ONLY',
    'PostgreSQL takes no writes here. Let DATABASE_URL name the primary, not a copy.',
  ],
  ['XX00', 'CORRUPT', 'PostgreSQL found damaged data. Restore a backup of the database.'],
];

const AWAY: StoreError['message'] =
  'PostgreSQL cannot be reached. Look whether it runs, and whether host and port in DATABASE_URL are right; the assistant goes on by itself once it is back.';
/** Lost or refused connections (08), shut down or starting (57P). */
const AWAY_STATES = /^(?:08|57P0)/;
const AWAY_CODES = new Set(
  'ECONNREFUSED ECONNRESET ENOTFOUND EAI_AGAIN ETIMEDOUT EHOSTUNREACH ENETUNREACH EPIPE ENOENT'.split(
    ' ',
  ),
);
/** What pg says without a code. */
const AWAY_WORDS = /connection terminated|timeout|not queryable|closed the connection/i;

/** Neither values nor the address are part of the error. */
export function describePostgresError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = readCode(error);
  const words = readText(error, 'message');
  if (AWAY_STATES.test(code) || AWAY_CODES.has(code) || AWAY_WORDS.test(words))
    return new StoreError('UNREACHABLE', AWAY);
  const known = BY_STATE.find(([start]) => code.startsWith(start));
  if (known) return new StoreError(known[1], known[2]);
  const constraint = readText(error, 'constraint');
  return new StoreError(
    'FAILED',
    `PostgreSQL refused a statement (${code || 'no code'}${constraint && `, ${constraint}`}).`,
  );
}

/** Node gives one error with several inside when a host has several addresses. */
function readCode(error: unknown): string {
  const inner = readField(error, 'errors');
  if (Array.isArray(inner) && inner.length > 0) return readCode(inner[0]);
  return readText(error, 'code');
}
