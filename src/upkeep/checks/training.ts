import type {
  Knowledge,
  OwnedContent,
  Reminder,
  Remark,
  Scenario,
  Translation,
} from '../../domain';

/** Longest title and sentence of a reminder; a heading in Slack holds 150 characters, its sign included. */
const LIMITS = { title: 140, body: 280 } as const;

/** Reminders and practice questions that want a look. */
export function findTrainingFaults(content: OwnedContent, today: string): Remark[] {
  const { scenarios, reminders } = content.knowledge;
  return [
    ...findDoubleOptions(content),
    ...findLong(content),
    ...findMismatched(content),
    ...findOutOfDate(content, today),
    ...findRunningDry(content),
    ...findUnpractised(content),
    ...findUntranslated(content, 'reminders', reminders),
    ...findUntranslated(content, 'scenarios', scenarios),
  ];
}

function findDoubleOptions({ knowledge, placeOf }: OwnedContent): Remark[] {
  const translated = [...knowledge.translations.values()].flatMap(({ scenarios }) => [
    ...scenarios.values(),
  ]);
  return [...knowledge.scenarios.values(), ...translated].flatMap((scenario) =>
    scenario.options.flatMap(({ text }, i) =>
      scenario.options.findIndex((option) => option.text === text) < i
        ? [
            warn(
              'double-option',
              placeOf(scenario, ['options', i, 'text']),
              `${scenario.id} › "${text}" stands there twice; give each option words of its own.`,
            ),
          ]
        : [],
    ),
  );
}

function findLong({ knowledge, placeOf }: OwnedContent): Remark[] {
  const translated = [...knowledge.translations.values()].flatMap(({ reminders }) => [
    ...reminders.values(),
  ]);
  return [...knowledge.reminders.values(), ...translated].flatMap((reminder) =>
    (['title', 'body'] as const)
      .filter((field) => reminder[field].length > LIMITS[field])
      .map((field) =>
        warn(
          'long-reminder',
          placeOf(reminder, [field]),
          `${reminder.id} › has a ${field} of ${reminder[field].length} characters; use at most ${LIMITS[field]}, it is read in passing.`,
        ),
      ),
  );
}

/** The question under a reminder is to be about what the reminder says. */
function findMismatched({ knowledge, placeOf }: OwnedContent): Remark[] {
  return [...knowledge.reminders.values()].flatMap((reminder) => {
    const scenario = knowledge.scenarios.get(reminder.scenario);
    if (!scenario || scenario.clause === reminder.clause) return [];
    return [
      warn(
        'other-clause',
        placeOf(reminder, ['scenario']),
        `${reminder.id} › "${scenario.id}" practises ${scenario.clause}, the reminder is about ${reminder.clause}; choose a question on the same clause.`,
      ),
    ];
  });
}

/** What was written from a clause is as old as the clause. */
function findOutOfDate({ knowledge, placeOf }: OwnedContent, today: string): Remark[] {
  const citing: (Reminder | Scenario)[] = [
    ...knowledge.reminders.values(),
    ...knowledge.scenarios.values(),
  ];
  return citing.flatMap((entry) => {
    const review = knowledge.clauses.get(entry.clause)?.review ?? today;
    if (review >= today) return [];
    return [
      warn(
        'stale-training',
        placeOf(entry, ['clause']),
        `${entry.id} › the review of ${entry.clause} was due on ${review}; read this again with it.`,
      ),
    ];
  });
}

/** A weekly list needs as many reminders as each of them rests weeks. */
function findRunningDry({ knowledge, placeOf }: OwnedContent): Remark[] {
  const reminders = [...knowledge.reminders.values()];
  return reminders
    .filter(({ rest_weeks: rest }) => rest > reminders.length)
    .map((reminder) =>
      warn(
        'few-reminders',
        placeOf(reminder, ['rest_weeks']),
        `${reminder.id} › rests ${reminder.rest_weeks} weeks, but there are ${reminders.length} reminders: a weekly list runs dry; write more, or lower "rest_weeks".`,
      ),
    );
}

function findUnpractised({ knowledge, placeOf }: OwnedContent): Remark[] {
  const { scenarios, clauses, sections } = knowledge;
  if (scenarios.size === 0) return [];
  const practised = new Set(
    [...scenarios.values()].map(({ clause }) => clauses.get(clause)?.section),
  );
  return sections
    .filter(({ id }) => !practised.has(id))
    .map((section) =>
      warn(
        'unpractised',
        placeOf(section),
        `${section.id} › no practice question is about this section; add one to scenarios/.`,
      ),
    );
}

function findUntranslated(
  { knowledge, placeOf }: OwnedContent,
  kind: 'reminders' | 'scenarios',
  originals: ReadonlyMap<string, { id: string }>,
): Remark[] {
  return spokenBy(knowledge).flatMap(([lang, translation]) =>
    [...originals.values()]
      .filter(({ id }) => !translation[kind].has(id))
      .map((entry) =>
        warn(
          'untranslated',
          placeOf(entry),
          `${entry.id} › is shown in English to those who read "${lang}"; add it to locales/${lang}/${kind}.`,
        ),
      ),
  );
}

function spokenBy({ organization, translations }: Knowledge): [string, Translation][] {
  return [...translations].filter(([lang]) => organization.locales.includes(lang));
}

function warn(check: string, place: string, message: string): Remark {
  return { level: 'warning', check, place, message };
}
