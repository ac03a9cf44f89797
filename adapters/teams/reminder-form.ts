import { z } from 'zod';
import type { Activity } from 'botbuilder';
import { ORDER_DAYS } from '../../src/index';
import type { Reply } from '../../src/index';
import { isShared } from './activity';
import { card } from './card';
import type { AdaptiveCard, CardAction, CardElement } from './card';
import { localeOf } from './read-request';
import { wordsFor } from './words';
import type { Words } from './words';
import { zoneOf } from './zone';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const noClock = z.literal('').transform(() => undefined);

/** What the form sends back; a client leaves out what was left empty, or sends it empty. */
const formSchema = z
  .object({
    form: z.literal('remind'),
    target: z.enum(['here', 'everyone']),
    day: z.enum(ORDER_DAYS),
    time: clock,
    zone: z.string().regex(/^[\w+/-]{2,60}$/),
    quietFrom: noClock.or(clock).optional(),
    quietTo: noClock.or(clock).optional(),
  })
  .refine(({ quietFrom, quietTo }) => (quietFrom === undefined) === (quietTo === undefined));

/** Whether somebody who may make lists asked what there is to order. */
export function asksForReminders(reply: Reply): boolean {
  return reply.kind === 'notice' && reply.topic === 'help' && reply.admin === true;
}

/** The order of a filled-in form, as it could have been typed; undefined where something is missing. */
export function readReminderForm(data: unknown): string | undefined {
  const form = formSchema.safeParse(data).data;
  if (!form) return undefined;
  const { target, day, time, zone, quietFrom, quietTo } = form;
  const quiet = quietFrom === undefined ? '' : ` quiet ${quietFrom}-${quietTo}`;
  return `remind ${target} ${day} ${time} zone ${zone}${quiet}`;
}

/** A list made by choosing; who may not make one is told so when they send it. */
export function renderReminderForm(activity: Activity): AdaptiveCard {
  const locale = localeOf(activity);
  const { reminder: words } = wordsFor(locale);
  const data = { form: 'remind' as const };
  const submit: CardAction = {
    type: 'Action.Execute',
    title: words.create,
    tooltip: words.create,
    verb: 'remind',
    data,
    style: 'positive',
    fallback: { type: 'Action.Submit', title: words.create, data },
  };
  const heading: CardElement = {
    type: 'TextBlock',
    text: words.title,
    wrap: true,
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
  };
  const body = [
    heading,
    ...fieldsOf(activity, words),
    { type: 'ActionSet' as const, actions: [submit] },
  ];
  return card(body, words.title, locale);
}

function fieldsOf(activity: Activity, words: Words['reminder']): CardElement[] {
  const here = isShared(activity) ? words.thisPlace : words.myself;
  const own = zoneOf(activity) ?? 'UTC';
  const zones = [...new Set([own, 'UTC'])].map((zone) => ({ title: zone, value: zone }));
  return [
    choice('target', words.target, [
      { title: here, value: 'here' },
      { title: words.everyone, value: 'everyone' },
    ]),
    choice(
      'day',
      words.day,
      ORDER_DAYS.map((day, index) => ({ title: words.days[index] ?? day, value: day })),
    ),
    {
      type: 'Input.Time',
      id: 'time',
      label: words.time,
      value: '09:00',
      isRequired: true,
      errorMessage: words.missing,
    },
    choice('zone', words.zone, [...zones, { title: words.theirZone, value: 'recipient' }]),
    { type: 'Input.Time', id: 'quietFrom', label: words.quietFrom },
    { type: 'Input.Time', id: 'quietTo', label: words.quietTo },
  ];
}

function choice(
  id: string,
  label: string,
  choices: { title: string; value: string }[],
): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    value: choices[0]?.value ?? '',
    choices,
  };
}
