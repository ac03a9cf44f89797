import { lintFolder } from '../../../src';
import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';
import { some } from '../lint';

/** Whether the content can be served; `policy lint` tells all of it. */
export function diagnoseContent(folder: string, today: string): Diagnosis[] {
  const remarks = lintFolder(folder, today);
  const errors = remarks.filter(({ level }) => level === 'error');
  const warnings = remarks.length - errors.length;
  if (remarks.length === 0) return [ok(folder, 'read and checked; nothing to mend')];
  const [first] = errors.length > 0 ? errors : remarks;
  return [
    {
      state: errors.length > 0 ? 'fault' : 'warn',
      place: folder,
      found: `${some(errors.length, 'error')}, ${some(warnings, 'warning')}; the first at ${first?.place}`,
      expected: 'nothing that policy lint finds',
      fix: 'policy lint names each with file, line and what to write.',
    },
  ];
}
