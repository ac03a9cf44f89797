import type { KnownBlock } from '@slack/types';
import type { Action, Handled, Link, Message } from '../../src';
import { OPEN_REMINDER, keepAction, linkAction, pressAction, shareAction } from './action-ids';
import { drawFeedback } from './feedback';
import { fitPassages } from './fit-passages';
import type { Room } from './fit-passages';
import { spokenText } from './spoken-text';
import { wordsFor } from './words';

/** A message: 50 blocks, and msg_blocks_too_long from about 13,000 characters of JSON on. */
const MESSAGE: Room = { blocks: 50, characters: 11_000, parts: 3 };
/** A modal or the Home tab: 100 blocks in one piece. https://docs.slack.dev/reference/views */
const VIEW: Room = { blocks: 100, characters: 100_000, parts: 1 };
const MAX_BUTTON_LABEL = 75;
const MAX_BUTTONS = 25;

/** What a Slack message needs. */
export interface SlackMessage {
  /** For screen readers, and the notification on a phone. */
  text: string;
  blocks: KnownBlock[];
}

/** What the place of a message adds to it. */
export interface Extras {
  /** The asker's own "share" button, where the reply may be shared. */
  shareable?: boolean;
  /** "Was this helpful?" */
  feedback?: boolean;
  /** Name of the part, where a view holds several replies. */
  part?: string;
}

type Button = Extract<KnownBlock, { type: 'actions' }>['elements'][number];

/** Draws a reply as one message, or as several to be sent in order when it is too long for one. */
export function renderMessages(handled: Handled, extras: Extras = {}): SlackMessage[] {
  const key = `${extras.feedback ?? false} ${extras.shareable ?? false}`;
  const known = HELPS.get(handled.message)?.get(key);
  if (known) return known;
  const messages = draw(handled, MESSAGE, extras).map(toMessage);
  if (handled.reply.kind === 'help') keepHelp(handled, key, messages);
  return messages;
}

/** Help is the same message for everybody: it is drawn once. */
const HELPS = new WeakMap<Message, Map<string, SlackMessage[]>>();

function keepHelp({ message }: Handled, key: string, messages: SlackMessage[]): void {
  const drawn = HELPS.get(message) ?? new Map<string, SlackMessage[]>();
  HELPS.set(message, drawn.set(key, messages));
}

function toMessage(blocks: KnownBlock[]): SlackMessage {
  return { text: spokenText(blocks), blocks };
}

/** Draws a reply where there is room for one message alone. */
export function renderMessage(handled: Handled, extras: Extras = {}): SlackMessage {
  const blocks = draw(handled, { ...MESSAGE, parts: 1 }, extras).flat();
  return { text: spokenText(blocks), blocks };
}

/** The blocks alone: for modals, the Home tab and the preview page. `part` tells several in one view apart. */
export function renderBlocks(handled: Handled, part?: string): KnownBlock[] {
  return draw(handled, VIEW, part === undefined ? {} : { part }).flat();
}

function draw(handled: Handled, room: Room, extras: Extras): KnownBlock[][] {
  const { reply, message } = handled;
  const buttons = [
    ...message.actions.map((action, index) => drawButton(action, index, handled)),
    ...(extras.shareable ? shareButtons(handled) : []),
    ...(extras.feedback ? formButtons(reply) : []),
    ...(message.links ?? []).map(drawLink),
  ].slice(0, MAX_BUTTONS);
  const tail: KnownBlock[] = [
    ...(buttons.length > 0
      ? [{ type: 'actions' as const, block_id: extras.part ?? 'actions', elements: buttons }]
      : []),
    ...(extras.feedback ? drawFeedback(reply) : []),
  ];
  return fitPassages(message, { room, tail, more: wordsFor(reply.lang).more });
}

function drawButton({ label, token, style }: Action, index: number, { reply }: Handled): Button {
  return {
    type: 'button',
    action_id: pressAction(index, reply.lang),
    text: { type: 'plain_text', text: cut(label, MAX_BUTTON_LABEL) },
    value: token,
    ...(style === 'primary' && { style: 'primary' as const }),
  };
}

function drawLink({ label, url }: Link, index: number): Button {
  return {
    type: 'button',
    action_id: linkAction(index),
    text: { type: 'plain_text', text: cut(label, MAX_BUTTON_LABEL) },
    url,
  };
}

/** Whoever may order reminders can do it with a form. */
function formButtons(reply: Handled['reply']): Button[] {
  const asks = reply.kind === 'notice' && reply.topic === 'help' && reply.admin === true;
  if (!asks && reply.kind !== 'schedule') return [];
  const text = { type: 'plain_text' as const, text: wordsFor(reply.lang).reminder.title };
  return [{ type: 'button', action_id: OPEN_REMINDER, text }];
}

/** What others may see of a reply: the question and the draft themselves are never shown to them. */
function shareButtons({ reply }: Handled): Button[] {
  const { lang } = reply;
  const { share, shareVerdict, keep } = wordsFor(lang);
  if (reply.kind === 'answer') {
    const value = `clause:${reply.citations[0]?.clause ?? ''}`;
    const kept = textButton(keepAction(lang), keep, value);
    return reply.discreet ? [kept] : [textButton(shareAction(lang), share, value), kept];
  }
  if (reply.kind !== 'review') return [];
  const { token, containsPatientDetails } = reply;
  const kept = textButton(keepAction(lang), keep, token);
  return containsPatientDetails
    ? [kept]
    : [textButton(shareAction(lang), shareVerdict, token), kept];
}

function textButton(action_id: string, text: string, value: string): Button {
  return { type: 'button', action_id, text: { type: 'plain_text', text }, value };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
