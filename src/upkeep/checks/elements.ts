import type { OwnedContent, Remark } from '../../domain';

/** What every such policy has to say and this one does not; clauses that elements.yml names in vain. */
export function findMissingElements({ elements, clauseIds, placeOf }: OwnedContent): Remark[] {
  return elements.flatMap((element) => {
    const { id, title, clauses } = element;
    const unknown = clauses.flatMap((clause, i) => (clauseIds.has(clause) ? [] : [i]));
    if (unknown.length === clauses.length) {
      const message = `${id} › no clause speaks of "${title}"; write one of ${clauses.join(', ')}, or name here the clauses of yours that do.`;
      return [{ level: 'error', check: 'missing-element', place: placeOf(element), message }];
    }
    return unknown.map((i) => ({
      level: 'error' as const,
      check: 'dead-link',
      place: placeOf(element, ['clauses', i]),
      message: `${id} › "clauses.${i}" is "${clauses[i]}"; use the id of a clause.`,
    }));
  });
}
