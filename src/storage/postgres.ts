import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { Pool, TypeOverrides, types } from 'pg';
import type { PoolClient } from 'pg';
import { StoreError } from '../domain';
import type { Log } from '../domain';
import type { Database } from './database';
import { describePostgresError } from './postgres-errors';
import type { Tables } from './tables';

/** Opens a pool of connections; they are made when needed, and again after the database was away. */
export function openPostgres(databaseUrl: string, log?: Log): Database {
  if (!/^postgres(?:ql)?:\/\//.test(databaseUrl))
    throw new StoreError(
      'FAILED',
      'DATABASE_URL is no address of a PostgreSQL. Use postgres://user:password@host:5432/database.',
    );
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 5000,
    // A line that was cut is noticed at last; a replica that froze lets go of its locks.
    keepAlive: true,
    query_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
    allowExitOnIdle: true,
    application_name: 'policy-assistant',
    types: readNumbers(),
  });
  // Without a listener the loss of a resting connection would end the process.
  pool.on('error', () => log?.warn('A resting connection to PostgreSQL was lost'));
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: describingErrors(pool) }),
    plugins: [new CamelCasePlugin()],
  });
  return { engine: 'postgres', db, close: () => db.destroy() };
}

/** These come as text, since they may be larger than a number can be; ours never are. */
function readNumbers(): TypeOverrides {
  const overrides = new TypeOverrides();
  overrides.setTypeParser(types.builtins.INT8, Number);
  overrides.setTypeParser(types.builtins.NUMERIC, Number);
  return overrides;
}

function describingErrors(pool: Pool): PostgresPool {
  const known = new WeakMap<PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await attempt(() => pool.connect());
      const wrapped = known.get(client) ?? wrap(client);
      known.set(client, wrapped);
      return wrapped;
    },
    end: () => pool.end(),
  };
}

function wrap(client: PoolClient): PostgresPoolClient {
  // A connection that breaks between two statements of one transaction tells it here, too.
  client.on('error', () => undefined);
  const query = (text: string, values: readonly unknown[]): Promise<unknown> =>
    attempt(() => client.query(text, [...values]));
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely passes text and values; cursors are off
    query: query as PostgresPoolClient['query'],
    release: () => client.release(),
  };
}

async function attempt<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw describePostgresError(error);
  }
}
