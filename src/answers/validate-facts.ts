import type { Clause, Knowledge, Problem, Walk } from '../domain';
import { factsSchema } from './facts';

/** Facts that clauses or walks name and lexicons/facts.yml does not know: they would never hold. */
export function validateFacts({ clauses, walks, wordData }: Knowledge): Problem[] {
  const facts = factsSchema.safeParse(wordData.get('facts') ?? {});
  if (!facts.success) return [];
  const known = new Set(Object.keys(facts.data));
  const named = [...clauses.values()].flatMap(factsOfClause);
  return [...named, ...[...walks.values()].flatMap(factsOfWalk)]
    .filter(({ fact }) => !known.has(fact))
    .map(({ place, fact }) => ({
      place,
      message: `"${fact}" is no fact of lexicons/facts.yml; use one of its ids or add it there.`,
    }));
}

interface Named {
  place: string;
  fact: string;
}

function factsOfClause({ id, section, when }: Clause): Named[] {
  const place = `knowledge/clauses/${section}/${id}.md`;
  return when.flatMap(({ facts }) => facts.map((fact) => ({ place, fact })));
}

function factsOfWalk({ id, steps }: Walk): Named[] {
  const place = `knowledge/faq/clarifications/${id}.yml`;
  return Object.values(steps)
    .flatMap(({ choices }) => choices.flatMap(({ facts = [] }) => facts))
    .map((fact) => ({ place, fact }));
}
