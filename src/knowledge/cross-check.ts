import type {
  Clause,
  FaqEntry,
  NeutralText,
  Problem,
  Reminder,
  Rule,
  Scenario,
  Walk,
} from '../domain';
import type { Placed } from './collect';

/** Everything that other entries may point at. */
export type Index = Record<
  'sections' | 'clauses' | 'contacts' | 'rules' | 'neutralTexts' | 'scenarios' | 'observances',
  Target
>;

type Path = readonly PropertyKey[];

/** What a field may point at, and how to say so. */
export interface Target {
  /** Undefined when they cannot be known: then nothing is reported. */
  ids: ReadonlySet<string> | undefined;
  name: string;
}

export function crossCheckClauses(
  clauses: readonly Placed<Clause>[],
  index: Index,
  problems: Problem[],
): void {
  for (const clause of clauses) {
    const point = pointer(clause, problems);
    const { section, owner, contacts, related } = clause.value;
    point(['section'], section, index.sections);
    point(['owner'], owner, index.contacts);
    contacts.forEach((id, i) => point(['contacts', i], id, index.contacts));
    related.forEach((id, i) => point(['related', i], id, index.clauses));
  }
}

export function crossCheckFaq(
  faq: readonly Placed<FaqEntry>[],
  index: Index,
  problems: Problem[],
): void {
  for (const entry of faq) {
    const point = pointer(entry, problems);
    entry.value.clauses.forEach((id, i) => point(['clauses', i], id, index.clauses));
    entry.value.contacts?.forEach((id, i) => point(['contacts', i], id, index.contacts));
    if (index.clauses.ids?.has(entry.value.id)) {
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
    const steps = { ids: new Set(Object.keys(walk.value.steps)), name: 'a step of this file' };
    const outcomes = {
      ids: new Set(Object.keys(walk.value.outcomes)),
      name: 'an outcome of this file',
    };
    point(['start'], walk.value.start, steps);
    walk.value.clauses.forEach((id, i) => point(['clauses', i], id, index.clauses));
    for (const [id, outcome] of Object.entries(walk.value.outcomes)) {
      point(['outcomes', id, 'clause'], outcome.clause, index.clauses);
    }
    for (const [id, step] of Object.entries(walk.value.steps)) {
      step.choices.forEach((choice, i) => {
        const path = ['steps', id, 'choices', i];
        if (choice.step) point([...path, 'step'], choice.step, steps);
        if (choice.outcome) {
          point([...path, 'outcome'], choice.outcome, outcomes);
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
    point(['clause'], rule.value.clause, index.clauses);
    rule.value.yields_to.forEach((id, i) => point(['yields_to', i], id, index.rules));
    rule.value.offers.forEach((id, i) => point(['offers', i], id, index.neutralTexts));
    const { rewrite } = rule.value;
    if (typeof rewrite === 'object' && 'add' in rewrite)
      point(['rewrite', 'add'], rewrite.add, index.neutralTexts);
  }
}

export function crossCheckNeutralTexts(
  texts: readonly Placed<NeutralText>[],
  index: Index,
  problems: Problem[],
): void {
  for (const text of texts) {
    pointer(text, problems)(['clause'], text.value.clause, index.clauses);
  }
}

export function crossCheckReminders(
  reminders: readonly Placed<Reminder>[],
  index: Index,
  problems: Problem[],
): void {
  for (const reminder of reminders) {
    const point = pointer(reminder, problems);
    point(['clause'], reminder.value.clause, index.clauses);
    point(['scenario'], reminder.value.scenario, index.scenarios);
    reminder.value.seasons.forEach((season, i) => {
      if ('observance' in season)
        point(['seasons', i, 'observance'], season.observance, index.observances);
    });
  }
}

export function crossCheckScenarios(
  scenarios: readonly Placed<Scenario>[],
  index: Index,
  problems: Problem[],
): void {
  for (const scenario of scenarios) {
    pointer(scenario, problems)(['clause'], scenario.value.clause, index.clauses);
  }
}

function pointer(
  entry: Placed<{ id: string }>,
  problems: Problem[],
): (path: Path, value: string, target: Target) => void {
  return (path, value, { ids, name }) => {
    if (ids === undefined || ids.has(value)) return;
    problems.push({
      place: entry.placeOfField(path),
      message: `${entry.value.id} › "${path.join('.')}" is "${value}"; use ${name}.`,
    });
  };
}
