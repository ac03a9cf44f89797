import type { Choice, Delivery, Place, ReminderRun, Subscription, Ticket } from '../domain';

/**
 * The tables as queries see them; names are camelCase here and snake_case in the database.
 * Instants are epoch milliseconds. `tables.test.ts` holds the list of columns against the database:
 * none may hold the text of a draft or a question.
 */
export interface Tables {
  places: {
    platform: string;
    workspace: string;
    place: string;
    kind: Place['kind'];
    zone: string | null;
    locale: Place['locale'] | null;
    address: string | null;
    closed: Place['closed'] | null;
    optedOut: Flag;
  };
  subscriptions: {
    id: string;
    platform: string;
    workspace: string;
    /** Null for everyone of the workspace. */
    place: string | null;
    cron: string;
    zone: string;
    fallbackZone: string;
    locale: Subscription['locale'] | null;
    quietFrom: string | null;
    quietTo: string | null;
    /** JSON. */
    blackouts: string;
    pausedUntil: number | null;
    plannedUntil: number;
    createdBy: string;
    createdAt: number;
    endedAt: number | null;
  };
  runs: {
    id: string;
    subscription: string;
    occurrence: string;
    reminder: string | null;
    scenario: string | null;
    because: Choice['because'] | null;
    plannedAt: number;
    state: ReminderRun['state'];
    instead: string | null;
    note: ReminderRun['note'] | null;
  };
  deliveries: {
    id: string;
    run: string;
    platform: string;
    workspace: string;
    place: string;
    state: Delivery['state'];
    notBefore: number;
    attempts: number;
    /** Who holds it, until `leaseUntil`. */
    worker: string | null;
    leaseUntil: number | null;
    message: string | null;
    reason: Delivery['reason'] | null;
    sentAt: number | null;
  };
  paces: { platform: string; workspace: string; nextAt: number };
  switches: { name: string; since: number; by: string };
  installations: {
    platform: string;
    workspace: string;
    isOrganisation: Flag;
    /** Encrypted. */
    sealed: string;
  };
  receipts: { key: string; at: number };
  conversations: { key: string; subject: string; at: number };
  audit: {
    id: string;
    at: number;
    by: string;
    platform: string;
    workspace: string;
    act: string;
    object: string | null;
  };
  counts: { day: string; name: string; key: string; count: number };
  acknowledgements: {
    platform: string;
    workspace: string;
    person: string;
    version: string;
    at: number;
  };
  tickets: {
    id: string;
    platform: string;
    workspace: string;
    place: string;
    contact: string;
    clause: string | null;
    state: Ticket['state'];
    takenBy: string | null;
    openedAt: number;
    changedAt: number;
  };
}

/** Both engines know 0 and 1; only one has booleans. */
export type Flag = 0 | 1;

/** Primary keys, in the order in which rows can be put back: what is referred to comes first. */
export const TABLE_KEYS = {
  places: ['platform', 'workspace', 'place'],
  subscriptions: ['id'],
  runs: ['id'],
  deliveries: ['id'],
  paces: ['platform', 'workspace'],
  switches: ['name'],
  installations: ['platform', 'workspace', 'isOrganisation'],
  receipts: ['key'],
  conversations: ['key'],
  audit: ['id'],
  counts: ['name', 'day', 'key'],
  acknowledgements: ['platform', 'workspace', 'person', 'version'],
  tickets: ['id'],
} as const satisfies { [T in keyof Tables]: readonly (keyof Tables[T])[] };

export type TableName = keyof Tables;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.keys forgets the names.
export const TABLE_NAMES = Object.keys(TABLE_KEYS) as readonly TableName[];
