import { z } from 'zod';
import { idSchema, textSchema } from './vocabulary';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** A fifth one does not come every year. */
const ORDINALS = ['1st', '2nd', '3rd', '4th'];
const WEEKDAY_FORM = new RegExp(
  `^(?:(${WEEKDAYS.join('|')}) after )?(?:the )?(${ORDINALS.join('|')}|last) (${WEEKDAYS.join('|')}) of (${MONTHS.join('|')})$`,
);
const DAY_MS = 86_400_000;
/** Its February has 29 days. */
const LEAP_YEAR = 2024;

/** A day that comes every year, MM-DD; 29 February is the 28th in most of them. */
export const monthDaySchema = z
  .string()
  .regex(/^\d\d-\d\d$/, 'use MM-DD, such as 09-30')
  .refine((day) => readFixed(day) !== undefined, 'use a day that exists, as MM-DD');

/** knowledge/observances.yml: days and weeks of the year that reminders go with. */
export const observanceSchema = z.strictObject({
  id: idSchema,
  name: textSchema,
  /**
   * First day: MM-DD, "3rd friday of march", "last monday of may", "tuesday after 1st monday of
   * november", or "march" for the whole month.
   */
  on: textSchema.refine((on) => readOn(on) !== undefined, {
    message: 'use MM-DD, "3rd friday of march", "last monday of may" or "march"',
  }),
  /** Days that it lasts; a whole month needs none. */
  days: z.number().int().min(1).max(31).default(1),
  /** Days before its first day from which its reminders are in season. */
  lead_days: z.number().int().min(0).max(31).default(6),
});
export type Observance = z.infer<typeof observanceSchema>;

/** Days of one year's observance, YYYY-MM-DD, both included; the last one may lie in the next year. */
export function datesOf(
  { on, days }: Pick<Observance, 'on' | 'days'>,
  year: number,
): { from: string; to: string } {
  const rule = readOn(on);
  if (!rule) throw new RangeError(`"${on}" is no observance's day.`);
  const from = firstDay(rule, year);
  const length = rule.kind === 'month' ? lengthOf(year, rule.month) : days;
  return { from: dayOf(from), to: dayOf(from + (length - 1) * DAY_MS) };
}

type Rule =
  | { kind: 'fixed'; month: number; day: number }
  | { kind: 'month'; month: number }
  | {
      kind: 'weekday';
      month: number;
      weekday: number;
      /** 0 is the first one, -1 the last. */
      nth: number;
      /** Weekday that follows it and is meant. */
      follower?: number;
    };

/** Undefined when the text is none of the forms. */
function readOn(on: string): Rule | undefined {
  const text = on.trim().toLowerCase();
  const month = MONTHS.indexOf(text);
  if (month >= 0) return { kind: 'month', month };
  return readFixed(text) ?? readWeekday(text);
}

function readFixed(text: string): Rule | undefined {
  const [, month = '', day = ''] = /^(\d\d)-(\d\d)$/.exec(text) ?? [];
  const rule = { kind: 'fixed' as const, month: Number(month) - 1, day: Number(day) };
  const exists = rule.month in MONTHS && rule.day >= 1;
  return exists && rule.day <= lengthOf(LEAP_YEAR, rule.month) ? rule : undefined;
}

function readWeekday(text: string): Rule | undefined {
  const match = WEEKDAY_FORM.exec(text);
  if (!match) return undefined;
  const [, follower, ordinal = '', weekday = '', month = ''] = match;
  return {
    kind: 'weekday',
    month: MONTHS.indexOf(month),
    weekday: WEEKDAYS.indexOf(weekday),
    nth: ORDINALS.indexOf(ordinal),
    ...(follower !== undefined && { follower: WEEKDAYS.indexOf(follower) }),
  };
}

/** UTC, so that no clock change comes between two days. */
function firstDay(rule: Rule, year: number): number {
  if (rule.kind === 'month') return Date.UTC(year, rule.month, 1);
  const last = lengthOf(year, rule.month);
  if (rule.kind === 'fixed') return Date.UTC(year, rule.month, rule.day > last ? last : rule.day);
  const { month, weekday, nth, follower } = rule;
  // The last one is the first of the last seven days.
  const start = Date.UTC(year, month, nth < 0 ? last - 6 : 1 + nth * 7);
  const found = onOrAfter(start, weekday);
  return follower === undefined ? found : onOrAfter(found + DAY_MS, follower);
}

function onOrAfter(start: number, weekday: number): number {
  const ahead = (weekday - new Date(start).getUTCDay() + 7) % 7;
  return start + ahead * DAY_MS;
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
