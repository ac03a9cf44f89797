import type { KnownBlock } from '@slack/types';
import type { Action, Handled, Message, Passage, Tone } from '../../src';
import { SHARE, pressAction } from './action-ids';
import { escapeText, toMrkdwn, toPlain } from './mrkdwn';
import { splitText } from './split-text';
import { wordsFor } from './words';

/** Block Kit's limits. https://docs.slack.dev/reference/block-kit/blocks */
const MAX_BLOCKS = 50;
const MAX_HEADER = 150;
const MAX_SECTION = 3_000;
const MAX_BUTTON_LABEL = 75;
const MAX_BUTTONS = 25;
const MAX_SUMMARY = 300;

/** Signs support the heading's words; they never stand alone. */
const SIGNS: Record<Tone, string> = {
  allowed: '✅',
  conditional: '☑️',
  'ask-first': '✋',
  'not-allowed': '⛔',
  block: '⛔',
  fix: '✏️',
  consider: '💡',
  clear: '🔎',
  urgent: '🚨',
  neutral: '',
};

/** What a Slack message needs. */
export interface SlackMessage {
  /** Notification and screen-reader text. */
  text: string;
  blocks: KnownBlock[];
}

/** Draws a reply. `shareable` adds the asker's own "share" button where the reply may be shared. */
export function renderMessage({ reply, message }: Handled, shareable = false): SlackMessage {
  const share =
    shareable && reply.kind === 'answer' && message.visibility === 'place'
      ? [shareButton(reply.citations[0]?.clause, wordsFor(reply.lang).share)]
      : [];
  return {
    text: cut(escapeText(message.summary), MAX_SUMMARY),
    blocks: drawBlocks(message, share),
  };
}

/** The blocks alone, as the preview page shows them. */
export function renderBlocks(handled: Handled): KnownBlock[] {
  return renderMessage(handled).blocks;
}

type Button = Extract<KnownBlock, { type: 'actions' }>['elements'][number];

function drawBlocks(message: Message, extra: readonly Button[]): KnownBlock[] {
  const buttons = [...message.actions.map(drawButton), ...extra].slice(0, MAX_BUTTONS);
  const actions: KnownBlock[] =
    buttons.length > 0 ? [{ type: 'actions', block_id: 'actions', elements: buttons }] : [];
  const passages = message.passages.flatMap((passage, index) =>
    drawPassage(passage, index === 0 ? message.tone : 'neutral'),
  );
  return [...passages.slice(0, MAX_BLOCKS - actions.length), ...actions];
}

function drawPassage(passage: Passage, tone: Tone): KnownBlock[] {
  switch (passage.kind) {
    case 'heading':
      return [
        {
          type: 'header',
          text: { type: 'plain_text', text: headingText(passage.content, tone), emoji: true },
        },
      ];
    case 'note':
      return splitText(toMrkdwn(passage.content), MAX_SECTION).map((text) => ({
        type: 'context',
        elements: [{ type: 'mrkdwn', text, verbatim: true }],
      }));
    case 'quote':
      return sections(`>${toMrkdwn(passage.content)}`);
    case 'paragraph':
      return sections(toMrkdwn(passage.content));
    case 'list':
      return sections(passage.items.map((item) => `•  ${toMrkdwn(item)}`).join('\n'));
  }
}

function sections(text: string): KnownBlock[] {
  return splitText(text, MAX_SECTION).map((part) => ({
    type: 'section',
    text: { type: 'mrkdwn', text: part, verbatim: true },
    expand: true,
  }));
}

function headingText(content: Parameters<typeof toPlain>[0], tone: Tone): string {
  return cut([SIGNS[tone], toPlain(content)].filter((part) => part !== '').join('  '), MAX_HEADER);
}

function drawButton({ label, token, style }: Action, index: number): Button {
  return {
    type: 'button',
    action_id: pressAction(index),
    text: { type: 'plain_text', text: cut(label, MAX_BUTTON_LABEL) },
    value: token,
    ...(style === 'primary' && { style: 'primary' as const }),
  };
}

/** Shares the policy behind the answer: the question itself is never shown to others. */
function shareButton(clause: string | undefined, label: string): Button {
  return {
    type: 'button',
    action_id: SHARE,
    text: { type: 'plain_text', text: label },
    value: `clause:${clause ?? ''}`,
  };
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
