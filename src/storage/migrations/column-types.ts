import { sql } from 'kysely';
import type { ColumnDataType, RawBuilder } from 'kysely';
import type { Engine } from '../database';

interface ColumnTypes {
  text: ColumnDataType | RawBuilder<unknown>;
  /** Epoch milliseconds. */
  instant: ColumnDataType;
  number: ColumnDataType;
}

/** Text sorts by code point on both engines; otherwise a list would come in another order after a move. */
export function columnTypes(engine: Engine): ColumnTypes {
  const text = engine === 'postgres' ? sql`text collate "C"` : 'text';
  return { text, instant: 'bigint', number: 'integer' };
}
