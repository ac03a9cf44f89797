import { present } from '../../domain';
import type { Delivery } from '../../domain';
import type { Desk } from './desk';

const PAGE = 500;
const ALL: Delivery['state'][] = [
  'waiting',
  'sending',
  'sent',
  'failed',
  'unsure',
  'cancelled',
  'recalled',
];
const COLUMNS = [
  'platform',
  'workspace',
  'place',
  'state',
  'attempts',
  'sent_at',
  'reason',
  'what_to_do',
];

/** The deliveries of a run as lines of CSV, headings first. */
export async function* exportLines({ store, word }: Desk, run: string): AsyncGenerator<string> {
  yield COLUMNS.join(',');
  let after: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page, so that they are not in memory at once
    const page = await store.deliveries.list(run, {
      states: ALL,
      limit: PAGE,
      ...present({ after }),
    });
    for (const delivery of page) yield lineOf(delivery, word);
    after = page.length === PAGE ? page.at(-1)?.place.place : undefined;
  } while (after !== undefined);
}

function lineOf({ place, state, attempts, sentAt, reason }: Delivery, word: Desk['word']): string {
  const cells = [
    place.platform,
    place.workspace,
    place.place,
    state,
    String(attempts),
    sentAt === undefined ? '' : new Date(sentAt).toISOString(),
    reason ?? '',
    reason === undefined ? '' : word(`closed.${reason}`),
  ];
  return cells.map(cell).join(',');
}

/** Spreadsheets run what begins like a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
