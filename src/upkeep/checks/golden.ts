import { wordsOf } from '../../domain';
import type { OwnedContent, Remark } from '../../domain';

/** Golden questions that name nothing, that prove nothing, or that are missing for a section. */
export function findGoldenFaults(content: OwnedContent): Remark[] {
  return [...findUnknownIds(content), ...findTaught(content), ...findUntested(content)];
}

function findUnknownIds({
  golden,
  knowledge,
  clauseIds,
  placeOf,
  problems,
}: OwnedContent): Remark[] {
  const rules = new Set(knowledge.rules.map(({ id }) => id));
  // A rule with a fault was left out: what names it is not at fault.
  const isKnown = (id: string, kind: string): boolean =>
    kind === 'clause' ? clauseIds.has(id) : rules.has(id) || problems.length > 0;
  const pointers = [
    ...golden.questions.flatMap((entry) =>
      entry.clauses.map((id, i) => ({ entry, path: ['clauses', i], id, kind: 'clause' })),
    ),
    ...golden.drafts.flatMap((entry) => [
      ...entry.rules.map((id, i) => ({ entry, path: ['rules', i], id, kind: 'rule' })),
      ...entry.also.map((id, i) => ({ entry, path: ['also', i], id, kind: 'rule' })),
    ]),
  ];
  return pointers
    .filter(({ id, kind }) => !isKnown(id, kind))
    .map(({ entry, path, id, kind }) => ({
      level: 'error',
      check: 'dead-link',
      place: placeOf(entry, path),
      message: `"${path.join('.')}" is "${id}"; use the id of a ${kind}.`,
    }));
}

/** A golden question that is a phrasing, too, only proves that the search can remember. */
function findTaught({ golden, knowledge, placeOf }: OwnedContent): Remark[] {
  const { clauses, faq, walks, translations } = knowledge;
  const taught = new Set(
    [{ clauses, faq, walks }, ...translations.values()]
      .flatMap((words) => [
        ...[...words.clauses.values(), ...words.walks.values()].flatMap((e) => e.phrasings),
        ...[...words.clauses.values()].flatMap(({ decided }) => Object.values(decided).flat()),
        ...[...words.faq.values()].flatMap((e) => [e.question, ...e.phrasings]),
      ])
      .map(keyOf),
  );
  return golden.questions
    .filter(({ ask }) => taught.has(keyOf(ask)))
    .map((entry) => ({
      level: 'warning',
      check: 'golden-taught',
      place: placeOf(entry, ['ask']),
      message: `"${entry.ask}" is a phrasing, too, and so proves little; ask it in other words.`,
    }));
}

function findUntested({ golden, knowledge, placeOf }: OwnedContent): Remark[] {
  const tested = new Set(
    golden.questions.map(({ clauses: [first = ''] }) => knowledge.clauses.get(first)?.section),
  );
  return knowledge.sections
    .filter(({ id }) => !tested.has(id))
    .map((section) => ({
      level: 'warning',
      check: 'golden-missing',
      place: placeOf(section),
      message: `${section.id} › no golden question asks for this section; add one to questions.yml.`,
    }));
}

function keyOf(text: string): string {
  return wordsOf(text).join(' ');
}
