import { hash } from '../../domain';
import type { Choice, ChosenBecause, Knowledge, Reminder } from '../../domain';
import { daysBetween } from '../time/calendar';
import { daysLeftInSeason } from './days-left-in-season';

/** What a list got already. */
export interface Sent {
  reminder: string;
  /** YYYY-MM-DD. */
  date: string;
}

/** What people's answers and open questions say of the last weeks. */
export interface Signals {
  /** Answers to practice questions, by clause. */
  asked: ReadonlyMap<string, number>;
  /** Wrong ones among them, by clause. */
  wrong: ReadonlyMap<string, number>;
  /** Questions that stayed open, by section. */
  gaps: ReadonlyMap<string, number>;
}

/** Fewer say nothing, and could point at a person. */
const MIN_ANSWERS = 10;
const MIN_WRONG_SHARE = 0.25;
const MIN_GAPS = 5;
const WEEK_DAYS = 7;

type Content = Pick<Knowledge, 'reminders' | 'clauses' | 'observances'>;

/**
 * The next reminder for a list on a day. What is in season comes first, then what people got wrong,
 * then where questions stayed open, else the one whose turn it is. Undefined when all are at rest.
 */
export function chooseReminder(
  content: Content,
  { date, sent, signals }: { date: string; sent: readonly Sent[]; signals: Signals },
): Choice | undefined {
  const awake = [...content.reminders.values()].filter(
    (reminder) => !isAtRest(reminder, date, sent),
  );
  const ranked = inTurn(awake, sent);
  const options: [ChosenBecause, Reminder | undefined][] = [
    ['season', best(ranked, (reminder) => seasonal(reminder, date, content))],
    ['wrong-answers', best(ranked, (reminder) => wrongShare(reminder, signals))],
    ['gaps', best(ranked, (reminder) => openQuestions(reminder, content, signals))],
    ['turn', ranked[0]],
  ];
  for (const [because, reminder] of options) {
    if (reminder) return { reminder: reminder.id, scenario: reminder.scenario, because };
  }
  return undefined;
}

function isAtRest({ id, rest_weeks }: Reminder, date: string, sent: readonly Sent[]): boolean {
  return sent.some(({ reminder, date: day }) => {
    const days = daysBetween(day, date);
    return reminder === id && days > -rest_weeks * WEEK_DAYS && days < rest_weeks * WEEK_DAYS;
  });
}

/** Those that were never sent, then the longest ago; a fixed order among equals that mixes the themes. */
function inTurn(reminders: readonly Reminder[], sent: readonly Sent[]): Reminder[] {
  const last = new Map<string, string>();
  for (const { reminder, date } of sent) {
    if (date > (last.get(reminder) ?? '')) last.set(reminder, date);
  }
  return reminders.toSorted(
    (a, b) =>
      (last.get(a.id) ?? '').localeCompare(last.get(b.id) ?? '') ||
      hash(a.id) - hash(b.id) ||
      a.id.localeCompare(b.id),
  );
}

/** The first one with the highest value above nothing. */
function best(
  reminders: readonly Reminder[],
  valueOf: (reminder: Reminder) => number,
): Reminder | undefined {
  let found: Reminder | undefined;
  let highest = 0;
  for (const reminder of reminders) {
    const value = valueOf(reminder);
    if (value > highest) [found, highest] = [reminder, value];
  }
  return found;
}

/** A season that is almost over comes before one that has time. */
function seasonal(reminder: Reminder, date: string, { observances }: Content): number {
  const left = daysLeftInSeason(reminder, date, observances);
  return left === undefined ? 0 : 1 / (1 + left);
}

function wrongShare({ clause }: Reminder, { asked, wrong }: Signals): number {
  const answers = asked.get(clause) ?? 0;
  const share = (wrong.get(clause) ?? 0) / (answers || 1);
  return answers >= MIN_ANSWERS && share >= MIN_WRONG_SHARE ? share : 0;
}

function openQuestions({ clause }: Reminder, { clauses }: Content, { gaps }: Signals): number {
  const count = gaps.get(clauses.get(clause)?.section ?? '') ?? 0;
  return count >= MIN_GAPS ? count : 0;
}
