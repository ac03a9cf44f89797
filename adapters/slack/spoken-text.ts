import type { KnownBlock } from '@slack/types';
import { escapeText } from './mrkdwn';
import { splitText } from './split-text';

/** Longest text that `chat.update` takes, too. https://docs.slack.dev/reference/methods/chat.update */
const MAX_TEXT = 4_000;
const ENDING = ' …';

/**
 * What a message says, in the order in which it is seen: screen readers read this text and no blocks,
 * and phones show its beginning as the notification.
 * https://docs.slack.dev/reference/methods/chat.postMessage#accessibility_considerations
 */
export function spokenText(blocks: readonly KnownBlock[]): string {
  const text = blocks.flatMap(linesOf).join('\n');
  if (text.length <= MAX_TEXT) return text;
  const [beginning = ''] = splitText(text, MAX_TEXT - ENDING.length);
  const link = beginning.lastIndexOf('<');
  const isCutInLink = link > beginning.lastIndexOf('>');
  return (isCutInLink ? beginning.slice(0, link) : beginning) + ENDING;
}

function linesOf(block: KnownBlock): string[] {
  switch (block.type) {
    case 'header':
      return [escapeText(block.text.text)];
    case 'section':
      return block.text ? [block.text.text] : [];
    case 'context':
      return block.elements.flatMap((element) => ('text' in element ? [element.text] : []));
    case 'actions':
      return [block.elements.flatMap(labelsOf).join(' ')];
    default:
      return [];
  }
}

type Control = Extract<KnownBlock, { type: 'actions' }>['elements'][number];

function labelsOf(control: Control): string[] {
  return control.type === 'button' ? [`[${escapeText(control.text.text)}]`] : [];
}
