import type { Kysely } from 'kysely';
import type { Tables } from './tables';

export type Engine = 'sqlite' | 'postgres';

/** An open database of either engine. Whatever it throws is a StoreError already. */
export interface Database {
  engine: Engine;
  db: Kysely<Tables>;
  close(): Promise<void>;
}
