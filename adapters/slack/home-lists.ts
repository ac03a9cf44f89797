import type { Button, KnownBlock } from '@slack/types';
import type { Locale, Reply, SubscriptionLine } from '../../src';
import { orderAction } from './action-ids';
import { escapeText } from './mrkdwn';
import { wordsFor } from './words';

/** More lists than this leave no room for the rest of the Home tab; `/policy remind list` has them all. */
const MAX_LISTS = 15;

/** Each list of reminders with its next time, and the buttons that pause, resume, preview and stop it. */
export function drawLists(reply: Reply): KnownBlock[] {
  if (reply.kind !== 'schedule') return [];
  return reply.subscriptions.slice(0, MAX_LISTS).flatMap((line, index): KnownBlock[] => [
    {
      type: 'section',
      text: { type: 'mrkdwn', text: describe(line, reply.lang), verbatim: true },
    },
    { type: 'actions', block_id: `list-${index}`, elements: buttonsOf(line, index, reply.lang) },
  ]);
}

function describe(line: SubscriptionLine, lang: Locale): string {
  const { home: words } = wordsFor(lang);
  const { next, pausedUntil: paused, quiet } = line;
  return [
    `*${escapeText(line.when)}* (${escapeText(line.zone ?? words.ownTime)}), ${audienceOf(line, lang)}`,
    ...(next === undefined ? [] : [escapeText(words.next.replace('{when}', next))]),
    ...(paused === undefined ? [] : [escapeText(words.paused.replace('{day}', paused))]),
    ...(quiet ? [words.quiet.replace('{from}', quiet.from).replace('{to}', quiet.to)] : []),
  ].join('\n');
}

function audienceOf({ place, everyone }: SubscriptionLine, lang: Locale): string {
  const { home: words } = wordsFor(lang);
  if (everyone || place === undefined) return words.everyone;
  // A channel is shown by its name; a person is nobody's business.
  return /^[CG][A-Z0-9]+$/.test(place) ? `<#${place}>` : words.onePerson;
}

function buttonsOf({ id, pausedUntil }: SubscriptionLine, list: number, lang: Locale): Button[] {
  const { home: words } = wordsFor(lang);
  const button = (order: string, label: string): Button => ({
    type: 'button',
    action_id: orderAction(list, order),
    text: { type: 'plain_text', text: label },
    value: `${order} ${id}`,
  });
  return [
    pausedUntil === undefined ? button('pause', words.pause) : button('resume', words.resume),
    button('preview', words.preview),
    { ...button('stop', words.stop), style: 'danger', confirm: askFirst(lang) },
  ];
}

function askFirst(lang: Locale): NonNullable<Button['confirm']> {
  const { stop, stopAsked, keepOn } = wordsFor(lang).home;
  return {
    title: { type: 'plain_text', text: stop },
    text: { type: 'plain_text', text: stopAsked },
    confirm: { type: 'plain_text', text: stop },
    deny: { type: 'plain_text', text: keepOn },
    style: 'danger',
  };
}
