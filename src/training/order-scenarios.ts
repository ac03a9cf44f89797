import type { Knowledge } from '../domain';

/**
 * Ids of all scenarios in the order in which they are asked: one of each section in turn, so that
 * two in a row are about different things.
 */
export function orderScenarios({
  scenarios,
  clauses,
  sections,
}: Pick<Knowledge, 'scenarios' | 'clauses' | 'sections'>): string[] {
  const ranks = new Map(sections.map(({ id }, rank) => [id, rank]));
  const seen = new Map<number, number>();
  return [...scenarios.values()]
    .map(({ id, clause }) => {
      const section = ranks.get(clauses.get(clause)?.section ?? '') ?? sections.length;
      const round = seen.get(section) ?? 0;
      seen.set(section, round + 1);
      return { id, section, round };
    })
    .toSorted((a, b) => a.round - b.round || a.section - b.section)
    .map(({ id }) => id);
}
