import type { Diagnosis } from '../../diagnosis';
import { some } from '../lint';
import { renderTable } from '../render-table';
import { INK, paint } from '../text-layout';
import type { Layout } from '../text-layout';

const INKS = { ok: INK.green, warn: INK.yellow, fault: INK.red } as const;

/** A table a state, the worst last: there it is read first. */
export function renderDiagnoses(all: readonly Diagnosis[], layout: Layout): string {
  const states = ['ok', 'warn', 'fault'] as const;
  const tables = states.flatMap((state) => {
    const rows = all.filter((diagnosis) => diagnosis.state === state);
    return rows.length === 0 ? [] : [paint(tableOf(state, rows, layout), INKS[state], layout)];
  });
  const counts = states.map((state) => all.filter((one) => one.state === state).length);
  const [fine = 0, warnings = 0, faults = 0] = counts;
  const sum = `${fine} ok, ${some(warnings, 'warning')}, ${some(faults, 'fault')}.`;
  return [...tables, sum].join('\n\n');
}

function tableOf(state: Diagnosis['state'], rows: readonly Diagnosis[], { width }: Layout): string {
  const plain = { width, colour: false };
  const place = { title: 'place', width: 22 };
  const head = { title: 'state', width: 5 };
  if (state === 'ok')
    return renderTable(
      [head, place, { title: 'what is there' }],
      rows.map((row) => [state, row.place, row.found]),
      plain,
    );
  return renderTable(
    [head, place, { title: 'what is there', width: 22 }, { title: 'expected → what to do' }],
    rows.map(({ place: at, found, expected = '', fix = '' }) => [
      state,
      at,
      found,
      [expected, `→ ${fix}`],
    ]),
    plain,
  );
}
