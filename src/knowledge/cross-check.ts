import type { Clause, FaqEntry, NeutralText, Problem, Rule, Walk } from '../domain';
import type { Placed } from './collect';

/** Everything that other entries may point at. */
export interface Index {
  sections: ReadonlySet<string>;
  clauses: ReadonlySet<string>;
  contacts: ReadonlySet<string>;
  rules: ReadonlySet<string>;
}

type Path = readonly PropertyKey[];

export function crossCheckClauses(
  clauses: readonly Placed<Clause>[],
  index: Index,
  problems: Problem[],
): void {
  for (const clause of clauses) {
    const point = pointer(clause, problems);
    const { section, owner, contacts, related } = clause.value;
    point(['section'], section, index.sections, 'a section of clauses/sections.yml');
    point(['owner'], owner, index.contacts, 'a contact of organization.yml');
    contacts.forEach((id, i) =>
      point(['contacts', i], id, index.contacts, 'a contact of organization.yml'),
    );
    related.forEach((id, i) => point(['related', i], id, index.clauses, 'the id of a clause'));
  }
}

export function crossCheckFaq(
  faq: readonly Placed<FaqEntry>[],
  index: Index,
  problems: Problem[],
): void {
  for (const entry of faq) {
    const point = pointer(entry, problems);
    entry.value.clauses.forEach((id, i) =>
      point(['clauses', i], id, index.clauses, 'the id of a clause'),
    );
    entry.value.contacts?.forEach((id, i) =>
      point(['contacts', i], id, index.contacts, 'a contact of organization.yml'),
    );
    if (index.clauses.has(entry.value.id)) {
      problems.push({
        place: entry.placeOfField(['id']),
        message: `"${entry.value.id}" is the id of a clause; give the FAQ entry another one.`,
      });
    }
  }
}

export function crossCheckWalks(
  walks: readonly Placed<Walk>[],
  index: Index,
  problems: Problem[],
): void {
  for (const walk of walks) {
    const point = pointer(walk, problems);
    const steps = new Set(Object.keys(walk.value.steps));
    const outcomes = new Set(Object.keys(walk.value.outcomes));
    point(['start'], walk.value.start, steps, 'a step of this file');
    walk.value.clauses.forEach((id, i) =>
      point(['clauses', i], id, index.clauses, 'the id of a clause'),
    );
    for (const [id, outcome] of Object.entries(walk.value.outcomes)) {
      point(['outcomes', id, 'clause'], outcome.clause, index.clauses, 'the id of a clause');
    }
    for (const [id, step] of Object.entries(walk.value.steps)) {
      step.choices.forEach((choice, i) => {
        const path = ['steps', id, 'choices', i];
        if (choice.step) point([...path, 'step'], choice.step, steps, 'a step of this file');
        if (choice.outcome) {
          point([...path, 'outcome'], choice.outcome, outcomes, 'an outcome of this file');
        }
      });
    }
  }
}

export function crossCheckRules(
  rules: readonly Placed<Rule>[],
  index: Index,
  problems: Problem[],
): void {
  for (const rule of rules) {
    const point = pointer(rule, problems);
    point(['clause'], rule.value.clause, index.clauses, 'the id of a clause');
    rule.value.yields_to.forEach((id, i) =>
      point(['yields_to', i], id, index.rules, 'the id of a rule'),
    );
  }
}

export function crossCheckNeutralTexts(
  texts: readonly Placed<NeutralText>[],
  index: Index,
  problems: Problem[],
): void {
  for (const text of texts) {
    pointer(text, problems)(['clause'], text.value.clause, index.clauses, 'the id of a clause');
  }
}

function pointer(
  entry: Placed<{ id: string }>,
  problems: Problem[],
): (path: Path, value: string, known: ReadonlySet<string>, expected: string) => void {
  return (path, value, known, expected) => {
    if (known.has(value)) return;
    problems.push({
      place: entry.placeOfField(path),
      message: `${entry.value.id} › "${path.join('.')}" is "${value}"; use ${expected}.`,
    });
  };
}
