import type { ViewOutput } from '@slack/bolt';
import type { ModalView, PlainTextOption } from '@slack/types';
import { LOCALES, ORDER_DAYS } from '../../src';
import type { Locale } from '../../src';
import { REMINDER_MODAL } from './action-ids';
import { wordsFor } from './words';
import type { ReminderWords } from './words/words';

type Block = ModalView['blocks'][number];

const DAYS = [...ORDER_DAYS, 'daily'] as const;
const LANGUAGES: Record<Locale, string> = { en: 'English', es: 'Español', fr: 'Français' };

/** The modal that begins a list of reminders. Times are those of `zone`, the asker's own. */
export function reminderForm(lang: Locale, zone = ''): ModalView {
  const { close, reminder: words } = wordsFor(lang);
  return {
    type: 'modal',
    callback_id: REMINDER_MODAL,
    title: plain(words.title),
    submit: plain(words.create),
    close: plain(close),
    blocks: [
      audience(words),
      channel(words),
      day(words),
      time('time', words.time, '09:00'),
      text('zone', words, zone),
      ownTime(words),
      time('quietFrom', words.quietFrom),
      time('quietTo', words.quietTo),
      language(words),
    ],
  };
}

/** What was filled in: an order as it could have been typed, or what is missing, by block. */
export type Filled = { order: string } | { errors: Errors };
type Errors = Record<string, string>;

export function readReminderForm(state: ViewOutput['state'], lang: Locale): Filled {
  const form = readFields(state);
  const errors = faultsOf(form, wordsFor(lang).reminder);
  if (errors) return { errors };
  const { target, day: on, time: at, zone, from, to, spoken } = form;
  const order = [
    target,
    on,
    at,
    ...(zone === '' ? [] : ['zone', zone]),
    ...(from === '' ? [] : ['quiet', `${from}-${to}`]),
    ...(spoken === '' ? [] : ['lang', spoken]),
  ];
  return { order: order.join(' ') };
}

/** As an order names them; empty where nothing was chosen. */
type Fields = Record<'target' | 'day' | 'time' | 'zone' | 'from' | 'to' | 'spoken', string>;

function readFields({ values }: ViewOutput['state']): Fields {
  const chosen = (block: string): string => chosenIn(values[block]?.['value']);
  const isOwn = (values['own']?.['value']?.selected_options ?? []).length > 0;
  return {
    target: chosen('audience') === 'everyone' ? 'everyone' : chosen('channel'),
    day: chosen('day'),
    time: chosen('time'),
    zone: isOwn ? 'recipient' : chosen('zone'),
    from: chosen('quietFrom'),
    to: chosen('quietTo'),
    spoken: chosen('language'),
  };
}

type Field = ViewOutput['state']['values'][string][string];

function chosenIn(field: Field | undefined): string {
  const { selected_option: one, selected_conversation: place, selected_time: clock } = field ?? {};
  return one?.value ?? place ?? clock ?? field?.value?.trim() ?? '';
}

/** What is missing, by block. */
function faultsOf({ target, from, to }: Fields, words: ReminderWords): Errors | undefined {
  if (target === '') return { channel: words.channelMissing };
  if (from !== '' && to === '') return { quietTo: words.bothTimes };
  return to !== '' && from === '' ? { quietFrom: words.bothTimes } : undefined;
}

function audience(words: ReminderWords): Block {
  const options = [option(words.toChannel, 'channel'), option(words.toEveryone, 'everyone')];
  return {
    type: 'input',
    block_id: 'audience',
    label: plain(words.audience),
    element: { type: 'radio_buttons', action_id: 'value', options, initial_option: options[0]! },
  };
}

function channel({ channel: label, channelHint }: ReminderWords): Block {
  return {
    type: 'input',
    block_id: 'channel',
    optional: true,
    label: plain(label),
    hint: plain(channelHint),
    element: {
      type: 'conversations_select',
      action_id: 'value',
      default_to_current_conversation: true,
      filter: { include: ['public', 'private'], exclude_bot_users: true },
    },
  };
}

function day(words: ReminderWords): Block {
  const options = DAYS.map((value, index) => option(words.days[index] ?? value, value));
  return {
    type: 'input',
    block_id: 'day',
    label: plain(words.day),
    element: { type: 'static_select', action_id: 'value', options, initial_option: options[0]! },
  };
}

function time(id: string, label: string, initial?: string): Block {
  return {
    type: 'input',
    block_id: id,
    optional: initial === undefined,
    label: plain(label),
    element: {
      type: 'timepicker',
      action_id: 'value',
      ...(initial !== undefined && { initial_time: initial }),
    },
  };
}

function text(id: string, { zone: label, zoneHint }: ReminderWords, initial: string): Block {
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label),
    hint: plain(zoneHint),
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      max_length: 60,
      ...(initial !== '' && { initial_value: initial }),
    },
  };
}

function ownTime({ ownTime: label }: ReminderWords): Block {
  const element = { type: 'checkboxes' as const, action_id: 'value' };
  return {
    type: 'input',
    block_id: 'own',
    optional: true,
    label: plain(label),
    element: { ...element, options: [option(label, 'recipient')] },
  };
}

function language({ language: label }: ReminderWords): Block {
  const options = LOCALES.map((lang) => option(LANGUAGES[lang], lang));
  return {
    type: 'input',
    block_id: 'language',
    optional: true,
    label: plain(label),
    element: { type: 'static_select', action_id: 'value', options },
  };
}

function option(label: string, value: string): PlainTextOption {
  return { text: plain(label), value };
}

function plain(words: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text: words };
}
