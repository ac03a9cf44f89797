import { z } from 'zod';
import { monthDaySchema } from './observance';
import { idSchema, textSchema } from './vocabulary';
import type { Locale } from './vocabulary';
import type { ClosedReason, PlaceRef } from './person';

/** When a reminder is in season: between two days of the year, or around observances. */
export const seasonSchema = z.union(
  [
    z.strictObject({ from: monthDaySchema, to: monthDaySchema }),
    z.strictObject({ observance: idSchema }),
  ],
  'write "from" and "to" as MM-DD, or an "observance"',
);

/** Front matter of knowledge/reminders/<id>.md; the body is its one sentence. */
export const reminderFrontMatterSchema = z.strictObject({
  id: idSchema,
  title: textSchema,
  clause: idSchema,
  /** Practice question that goes with it: an id of knowledge/scenarios. */
  scenario: idSchema,
  /** When it comes first; it may come at other times too. */
  seasons: z.array(seasonSchema).default([]),
  /** Weeks in which a subscription does not get it again. */
  rest_weeks: z.number().int().min(1).max(104).default(12),
});
/** A weekly message. */
export type Reminder = z.infer<typeof reminderFrontMatterSchema> & { body: string; lang: Locale };

/** Front matter of knowledge/locales/<lang>/reminders/<id>.md. */
export const reminderTranslationSchema = z.strictObject({ id: idSchema, title: textSchema });
export type ReminderTranslation = z.infer<typeof reminderTranslationSchema> & { body: string };

/** knowledge/scenarios/<id>.yml: a multiple-choice practice item. */
export const scenarioSchema = z.strictObject({
  /** Buttons carry it; "quiz:next" is one of them. */
  id: idSchema.max(100).refine((id) => id !== 'next', 'choose another word: a button has that one'),
  clause: idSchema,
  question: textSchema,
  options: z
    .array(
      z.strictObject({
        /** At most 75 characters: it is a button. */
        text: textSchema.max(75),
        right: z.boolean().default(false),
        /** Why it is right or wrong. */
        why: textSchema,
      }),
    )
    .min(2)
    .max(4)
    .refine((options) => options.filter(({ right }) => right).length === 1, {
      message: 'exactly one option must be right',
    }),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** knowledge/locales/<lang>/scenarios/<id>.yml: options in the order of the original. */
export const scenarioTranslationSchema = z.strictObject({
  id: idSchema,
  question: textSchema,
  options: z.array(z.strictObject({ text: textSchema.max(75), why: textSchema })).min(2),
});
export type ScenarioTranslation = z.infer<typeof scenarioTranslationSchema>;

/** Milliseconds since 1970, UTC. */
export type Instant = number;

/** Whom a subscription reaches: one place, or every person of a workspace who can be written to. */
export type Audience =
  { kind: 'place'; place: PlaceRef } | { kind: 'everyone'; platform: string; workspace: string };

/** A list that reminders go to, and when. */
export interface Subscription {
  id: string;
  audience: Audience;
  /** Five fields of cron: "0 9 * * 1". */
  cron: string;
  /** IANA time zone, or "recipient": each person's own. */
  zone: string;
  /** Zone of people whose own is unknown. */
  fallbackZone: string;
  locale?: Locale;
  /** No message between these times of day, "HH:MM"; it waits for the end of the quiet hours. */
  quiet?: { from: string; to: string };
  /** Days without a message, YYYY-MM-DD, both included. */
  blackouts: { from: string; to: string }[];
  /** Nothing is sent before. */
  pausedUntil?: Instant;
  /** Up to here every occurrence was planned or passed over. */
  plannedUntil: Instant;
  /** Person who made it, for the audit log. */
  createdBy: string;
  createdAt: Instant;
  endedAt?: Instant;
}

/** One occurrence of a subscription. */
export interface ReminderRun {
  id: string;
  subscription: string;
  /** Local wall time, "2026-11-30T09:00": what makes it unique within its subscription. */
  occurrence: string;
  /** What it carries; absent when it was passed over. */
  choice?: Choice;
  plannedAt: Instant;
  /** `recalled`: its waiting deliveries are cancelled, and the worker takes back what was sent. */
  state: 'open' | 'done' | 'cancelled' | 'recalled' | 'passed-over';
  /** What stands in the place of recalled messages: a key of labels `recalled.<key>`. */
  instead?: string;
  /** Why it was passed over: labels `passed-over.<note>`. */
  note?: 'blackout' | 'paused' | 'held' | 'too-late' | 'nobody' | 'nothing-left';
}

export interface Choice {
  reminder: string;
  scenario: string;
  /** Why this reminder and no other: a key of labels `chosen.<because>`. */
  because: ChosenBecause;
}

export const CHOSEN_BECAUSE = ['season', 'wrong-answers', 'gaps', 'turn', 'asked'] as const;
export type ChosenBecause = (typeof CHOSEN_BECAUSE)[number];

/** One sending to one place. */
export interface Delivery {
  id: string;
  run: string;
  place: PlaceRef;
  state: 'waiting' | 'sending' | 'sent' | 'failed' | 'unsure' | 'cancelled' | 'recalled';
  /** Not to be sent before. */
  notBefore: Instant;
  attempts: number;
  /** The platform's id of the message, once it was sent. */
  message?: string;
  reason?: ClosedReason | 'too-many-attempts' | 'outcome-unknown';
  sentAt?: Instant;
}
