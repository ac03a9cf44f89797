import type { Transaction } from 'kysely';
import type { Instant, PlaceRef, Recipients } from '../domain';
import { createId } from './create-id';
import { selectReachable } from './places';
import type { Tables } from './tables';

/** Rows a statement: neither engine takes more than some 32,000 values in one. */
const PAGE = 500;

/** Adds one delivery a recipient to a run. */
export async function addDeliveries(
  transaction: Transaction<Tables>,
  run: string,
  recipients: Recipients,
): Promise<void> {
  if (recipients.kind === 'nobody') return;
  if (recipients.kind === 'place') return insert(transaction, run, [recipients]);
  let after: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page, so that not everyone is in memory at once
    after = await addPage(transaction, { run, recipients, ...(after !== undefined && { after }) });
  } while (after !== undefined);
}

interface Page {
  run: string;
  recipients: Extract<Recipients, { kind: 'everyone' }>;
  after?: string;
}

/** The last place of the page, when there may be another page. */
async function addPage(
  transaction: Transaction<Tables>,
  { run, recipients, after }: Page,
): Promise<string | undefined> {
  const { platform, workspace, notBefore } = recipients;
  let query = selectReachable(transaction, recipients).select(['place', 'zone']);
  if (after !== undefined) query = query.where('place', '>', after);
  const people = await query.orderBy('place').limit(PAGE).execute();
  const due = people.flatMap(({ place, zone }) => {
    const moment = notBefore.get(zone ?? undefined);
    return moment === undefined
      ? []
      : [{ place: { platform, workspace, place }, notBefore: moment }];
  });
  await insert(transaction, run, due);
  return people.length === PAGE ? people.at(-1)?.place : undefined;
}

async function insert(
  transaction: Transaction<Tables>,
  run: string,
  due: readonly { place: PlaceRef; notBefore: Instant }[],
): Promise<void> {
  if (due.length === 0) return;
  const fresh = { run, state: 'waiting' as const, attempts: 0 };
  const rows = due.map(({ place: { platform, workspace, place }, notBefore }) => {
    return { id: createId(), platform, workspace, place, notBefore, ...fresh };
  });
  await transaction.insertInto('deliveries').values(rows).execute();
}
