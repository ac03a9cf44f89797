import type { OwnedContent, Remark } from '../domain';
import { findMissingElements } from './checks/elements';
import { findGoldenFaults } from './checks/golden';
import { findDeadLinks } from './checks/links';
import { findOverbroad } from './checks/overbroad';
import { findPhrasingClashes } from './checks/phrasings';
import { findStale } from './checks/stale';
import { findTrainingFaults } from './checks/training';
import { findUntranslated } from './checks/translations';

/** Everything that is wrong or wants a look, by file and line. `today` is YYYY-MM-DD. */
export function lint(content: OwnedContent, today: string): Remark[] {
  const faults = content.problems.map((problem): Remark => ({
    ...problem,
    level: 'error',
    check: 'content',
  }));
  return [
    ...faults,
    ...findDeadLinks(content),
    ...findGoldenFaults(content),
    ...findMissingElements(content),
    ...findOverbroad(content),
    ...findPhrasingClashes(content),
    ...findStale(content, today),
    ...findTrainingFaults(content, today),
    ...findUntranslated(content),
  ].toSorted(byPlace);
}

function byPlace(a: Remark, b: Remark): number {
  const [fileA, lineA] = splitPlace(a.place);
  const [fileB, lineB] = splitPlace(b.place);
  if (fileA !== fileB) return fileA < fileB ? -1 : 1;
  return lineA - lineB || (a.check < b.check ? -1 : 1);
}

function splitPlace(place: string): [file: string, line: number] {
  const [, file = place, line = '0'] = /^(.*):(\d+)$/.exec(place) ?? [];
  return [file, Number(line)];
}
