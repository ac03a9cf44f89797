import { present } from '../../domain';
import type {
  Delivery,
  FailureReason,
  Notice,
  ReminderRun,
  ReplyButton,
  RunExport,
  RunLine,
  RunList,
  RunReport,
  Store,
} from '../../domain';
import { notice } from './desk';
import type { Desk } from './desk';
import { exportLines } from './export-lines';
import { findRun, visibleRuns } from './find-named';
import { runLine } from './lines';
import { remindToken } from './remind-token';

const NEWEST = 10;
const PAGE = 500;
/** Lines of a file that a message shows. */
const MAX_LINES = 20;
const ENDED: Delivery['state'][] = ['failed', 'unsure'];

export async function showRuns(desk: Desk): Promise<RunList> {
  const runs = await visibleRuns(desk, NEWEST);
  return {
    kind: 'run-list',
    lang: desk.lang,
    fallback: false,
    runs: await Promise.all(runs.map((run) => runLine(desk, run))),
    buttons: [{ word: 'remind-list', token: remindToken('list') }],
  };
}

/** What became of a run, also while it runs. */
export async function showReport(desk: Desk, named: string): Promise<RunReport | Notice> {
  const run = await findRun(desk, named);
  if (!run) return notice(desk, 'no-run', { named });
  const line = await runLine(desk, run);
  const instead = run.instead === undefined ? undefined : desk.word(`recalled.${run.instead}`);
  return {
    kind: 'run-report',
    lang: desk.lang,
    fallback: false,
    run: line,
    settled: line.total - line.counts.waiting - line.counts.sending,
    failures: await countFailures(desk.store, run.id),
    ...present({ because: run.choice?.because, instead }),
    buttons: buttonsOf(run, line),
  };
}

/** The first lines of the file that `exportLines` gives. */
export async function showExport(desk: Desk, named: string): Promise<RunExport | Notice> {
  const run = await findRun(desk, named);
  if (!run) return notice(desk, 'no-run', { named });
  const line = await runLine(desk, run);
  const lines: string[] = [];
  for await (const text of exportLines(desk, run.id)) {
    lines.push(text);
    if (lines.length > MAX_LINES) break;
  }
  const more = line.total + 1 - lines.length;
  return { kind: 'run-export', lang: desk.lang, fallback: false, run: line, lines, more };
}

async function countFailures(store: Store, run: string): Promise<RunReport['failures']> {
  const counts = new Map<FailureReason, number>();
  let after: string | undefined;
  do {
    // oxlint-disable-next-line no-await-in-loop -- page after page, so that they are not in memory at once
    const page = await store.deliveries.list(run, {
      states: ENDED,
      limit: PAGE,
      ...present({ after }),
    });
    for (const { reason } of page) if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
    after = page.length === PAGE ? page.at(-1)?.place.place : undefined;
  } while (after !== undefined);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count);
}

function buttonsOf({ id, state }: ReminderRun, { counts }: RunLine): ReplyButton[] {
  const isOver = state !== 'open' && state !== 'recalled';
  return [
    ...(isOver ? [] : [{ word: 'remind-refresh', token: remindToken('report', id) }]),
    ...(state === 'open' ? [{ word: 'remind-cancel', token: remindToken('cancel', id) }] : []),
    ...(counts.failed > 0 && (state === 'open' || state === 'done')
      ? [{ word: 'remind-retry', token: remindToken('retry', id, counts.failed) }]
      : []),
    { word: 'remind-runs', token: remindToken('runs') },
  ];
}
