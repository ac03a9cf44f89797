import type {
  Clause,
  ClauseTranslation,
  FaqEntry,
  FaqTranslation,
  Knowledge,
  Reminder,
  ReminderTranslation,
  Scenario,
  ScenarioTranslation,
  Walk,
  WalkTranslation,
} from '../domain';

/** A text that people read, and the field that holds it. */
export interface Prose {
  entry: object;
  path: readonly PropertyKey[];
  text: string;
}

/** Every text of the policy that people read, in all languages; phrasings and examples are not said by us. */
export function proseOf(knowledge: Knowledge): Prose[] {
  const { clauses, faq, walks, rules, neutralTexts, reminders, scenarios, translations } =
    knowledge;
  return [
    ...[...clauses.values()].flatMap(proseOfClause),
    ...[...faq.values()].flatMap(proseOfFaq),
    ...[...walks.values()].flatMap(proseOfWalk),
    ...rules.flatMap((rule) => fields(rule, { why: rule.why, suggestion: rule.suggestion })),
    ...neutralTexts.flatMap((entry) =>
      Object.entries(entry.text).map(([lang, text]) => ({ entry, path: ['text', lang], text })),
    ),
    ...[...reminders.values()].flatMap(proseOfReminder),
    ...[...scenarios.values()].flatMap(proseOfScenario),
    ...[...translations.values()].flatMap((translated) => [
      ...[...translated.clauses.values()].flatMap(proseOfClause),
      ...[...translated.faq.values()].flatMap(proseOfFaq),
      ...[...translated.walks.values()].flatMap(proseOfWalk),
      ...[...translated.reminders.values()].flatMap(proseOfReminder),
      ...[...translated.scenarios.values()].flatMap(proseOfScenario),
    ]),
  ];
}

function proseOfClause(clause: Clause | ClauseTranslation): Prose[] {
  const { title, summary, alternative, conditions, when, body } = clause;
  return [
    ...fields(clause, { title, summary, alternative }),
    ...conditions.map((text, i) => ({ entry: clause, path: ['conditions', i], text })),
    ...when.map((said, i) => ({
      entry: clause,
      path: ['when', i],
      text: typeof said === 'string' ? said : said.because,
    })),
    ...lines(clause, body),
  ];
}

function proseOfFaq(entry: FaqEntry | FaqTranslation): Prose[] {
  return [...fields(entry, { alternative: entry.alternative }), ...lines(entry, entry.body)];
}

function proseOfWalk(walk: Walk | WalkTranslation): Prose[] {
  const { title, summary, steps, outcomes } = walk;
  return [
    ...fields(walk, { title, summary }),
    ...Object.entries(steps).map(([id, { ask }]) => ({
      entry: walk,
      path: ['steps', id, 'ask'],
      text: ask,
    })),
    ...Object.entries(outcomes).flatMap(([id, { because, alternative }]) =>
      fields(walk, { because, alternative }).map((prose) => ({
        ...prose,
        path: ['outcomes', id, ...prose.path],
      })),
    ),
  ];
}

function proseOfReminder(reminder: Reminder | ReminderTranslation): Prose[] {
  return [...fields(reminder, { title: reminder.title }), ...lines(reminder, reminder.body)];
}

/** Without the options: wrong ones are wrong on purpose. */
function proseOfScenario(scenario: Scenario | ScenarioTranslation): Prose[] {
  return [
    ...fields(scenario, { question: scenario.question }),
    ...scenario.options.map(({ why }, i) => ({
      entry: scenario,
      path: ['options', i, 'why'],
      text: why,
    })),
  ];
}

function fields(entry: object, texts: Record<string, string | undefined>): Prose[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [{ entry, path: [name], text }],
  );
}

function lines(entry: object, body: string): Prose[] {
  return body.split('\n').map((text, i) => ({ entry, path: ['body', i], text }));
}
