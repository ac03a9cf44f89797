import type { CreateTableBuilder, Kysely, Migration } from 'kysely';
import type { Engine } from '../database';
import { columnTypes } from './column-types';

export function firstTables(engine: Engine): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const [table, shape] of Object.entries(SHAPES)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
        await describeTable(db.schema.createTable(table), { engine, table, shape }).execute();
      }
      for (const [name, [table, ...columns]] of Object.entries(INDEXES)) {
        // oxlint-disable-next-line no-await-in-loop -- one connection, one step after the other
        await db.schema.createIndex(name).on(table).columns(columns).execute();
      }
    },
  };
}

interface Shape {
  text?: string[];
  textOrNull?: string[];
  /** Epoch milliseconds. */
  instant?: string[];
  instantOrNull?: string[];
  number?: string[];
  key: string[];
  unique?: string[];
  /** Column to table. */
  refersTo?: [column: string, table: string];
}
type Builder = CreateTableBuilder<string, string>;

function describeTable(
  builder: Builder,
  { engine, table, shape }: { engine: Engine; table: string; shape: Shape },
): Builder {
  const types = columnTypes(engine);
  const columns = [
    ...(shape.text ?? []).map((name) => [name, types.text, true] as const),
    ...(shape.textOrNull ?? []).map((name) => [name, types.text, false] as const),
    ...(shape.instant ?? []).map((name) => [name, types.instant, true] as const),
    ...(shape.instantOrNull ?? []).map((name) => [name, types.instant, false] as const),
    ...(shape.number ?? []).map((name) => [name, types.number, true] as const),
  ];
  const described = columns.reduce(
    (so, [name, type, isRequired]) =>
      so.addColumn(name, type, (column) => (isRequired ? column.notNull() : column)),
    builder,
  );
  return describeKeys(described, table, shape);
}

function describeKeys(builder: Builder, table: string, { key, unique, refersTo }: Shape): Builder {
  let described = builder.addPrimaryKeyConstraint(`${table}_key`, key);
  if (unique) described = described.addUniqueConstraint(`${table}_unique`, unique);
  if (!refersTo) return described;
  const [column, other] = refersTo;
  return described.addForeignKeyConstraint(`${table}_${column}`, [column], other, ['id'], (it) =>
    it.onDelete('cascade'),
  );
}

const WORKSPACE = ['platform', 'workspace'];
const PLACE = [...WORKSPACE, 'place'];

const SHAPES: Record<string, Shape> = {
  places: {
    text: [...PLACE, 'kind'],
    textOrNull: ['zone', 'locale', 'address', 'closed'],
    number: ['optedOut'],
    key: PLACE,
  },
  subscriptions: {
    text: ['id', ...WORKSPACE, 'cron', 'zone', 'fallbackZone', 'blackouts', 'createdBy'],
    textOrNull: ['place', 'locale', 'quietFrom', 'quietTo'],
    instant: ['plannedUntil', 'createdAt'],
    instantOrNull: ['pausedUntil', 'endedAt'],
    key: ['id'],
  },
  runs: {
    text: ['id', 'subscription', 'occurrence', 'state'],
    textOrNull: ['reminder', 'scenario', 'because', 'instead', 'note'],
    instant: ['plannedAt'],
    key: ['id'],
    unique: ['subscription', 'occurrence'],
    refersTo: ['subscription', 'subscriptions'],
  },
  deliveries: {
    text: ['id', 'run', ...PLACE, 'state'],
    textOrNull: ['worker', 'message', 'reason'],
    instant: ['notBefore'],
    instantOrNull: ['leaseUntil', 'sentAt'],
    number: ['attempts'],
    key: ['id'],
    unique: ['run', ...PLACE],
    refersTo: ['run', 'runs'],
  },
  paces: { text: WORKSPACE, instant: ['nextAt'], key: WORKSPACE },
  switches: { text: ['name', 'by'], instant: ['since'], key: ['name'] },
  installations: {
    text: [...WORKSPACE, 'sealed'],
    number: ['isOrganisation'],
    key: [...WORKSPACE, 'isOrganisation'],
  },
  receipts: { text: ['key'], instant: ['at'], key: ['key'] },
  conversations: { text: ['key', 'subject'], instant: ['at'], key: ['key'] },
  audit: {
    text: ['id', ...WORKSPACE, 'by', 'act'],
    textOrNull: ['object'],
    instant: ['at'],
    key: ['id'],
  },
  counts: { text: ['day', 'name', 'key'], number: ['count'], key: ['name', 'day', 'key'] },
  acknowledgements: {
    text: [...WORKSPACE, 'person', 'version'],
    instant: ['at'],
    key: [...WORKSPACE, 'person', 'version'],
  },
  tickets: {
    text: ['id', ...PLACE, 'contact', 'state'],
    textOrNull: ['clause', 'takenBy'],
    instant: ['openedAt', 'changedAt'],
    key: ['id'],
  },
};

const INDEXES: Record<string, [table: string, ...columns: string[]]> = {
  placesZone: ['places', ...WORKSPACE, 'kind', 'zone', 'place'],
  runsState: ['runs', 'state'],
  deliveriesDue: ['deliveries', 'platform', 'state', 'notBefore'],
  deliveriesState: ['deliveries', 'run', 'state', 'place'],
  receiptsAt: ['receipts', 'at'],
  conversationsAt: ['conversations', 'at'],
  auditAt: ['audit', 'at'],
  ticketsState: ['tickets', ...WORKSPACE, 'state'],
};
