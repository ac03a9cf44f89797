import type { Clause, Knowledge, PlaceOf, Problem, Walk } from '../domain';
import { factsSchema } from './facts';

/** Facts that clauses or walks name and lexicons/facts.yml does not know: they would never hold. */
export function validateFacts(
  { clauses, walks, wordData }: Knowledge,
  placeOf: PlaceOf,
): Problem[] {
  // A file with faults is told by the loader; nobody can say then which facts exist.
  const facts = factsSchema.safeParse(wordData.get('facts'));
  if (!facts.success) return [];
  const known = new Set(Object.keys(facts.data));
  const named = [...clauses.values()].flatMap(factsOfClause);
  return [...named, ...[...walks.values()].flatMap(factsOfWalk)]
    .filter(({ fact }) => !known.has(fact))
    .map(({ entry, path, fact }) => ({
      place: placeOf(entry, path),
      message: `"${fact}" is no fact of lexicons/facts.yml; use one of its ids or add it there.`,
    }));
}

interface Named {
  entry: object;
  path: readonly PropertyKey[];
  fact: string;
}

function factsOfClause(clause: Clause): Named[] {
  return clause.when.flatMap(({ facts }, i) =>
    facts.map((fact, n) => ({ entry: clause, path: ['when', i, 'facts', n], fact })),
  );
}

function factsOfWalk(walk: Walk): Named[] {
  return Object.entries(walk.steps).flatMap(([id, { choices }]) =>
    choices.flatMap(({ facts = [] }, i) =>
      facts.map((fact, n) => ({
        entry: walk,
        path: ['steps', id, 'choices', i, 'facts', n],
        fact,
      })),
    ),
  );
}
