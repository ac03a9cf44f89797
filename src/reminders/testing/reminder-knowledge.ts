import { reminderFrontMatterSchema } from '../../domain';
import type { Knowledge, Reminder } from '../../domain';
import { smallKnowledge } from '../../domain/testing/small-knowledge';

/** The small policy with reminders, each with a practice question of its own. */
export function reminderKnowledge(
  reminders: readonly Partial<Reminder>[],
  changes: Partial<Knowledge> = {},
): Knowledge {
  const read = reminders.map((fields) => ({
    ...reminderFrontMatterSchema.parse({
      title: `Title of ${fields.id}`,
      clause: 'phi-images',
      scenario: `${fields.id}-scenario`,
      ...fields,
    }),
    body: `Sentence of ${fields.id}.`,
    lang: 'en' as const,
  }));
  const scenarios = read.map(({ scenario, clause }) => ({
    id: scenario,
    clause,
    question: `Question of ${scenario}?`,
    options: [
      { text: 'Do it', right: false, why: 'It shows someone.' },
      { text: 'Leave it', right: true, why: 'Nobody is shown.' },
    ],
  }));
  return smallKnowledge({
    reminders: new Map(read.map((reminder) => [reminder.id, reminder])),
    scenarios: new Map(scenarios.map((scenario) => [scenario.id, scenario])),
    ...changes,
  });
}
