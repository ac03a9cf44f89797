import type { KnownBlock } from '@slack/types';
import type { Inline, Passage, Tone } from '../../src';
import { toMrkdwn, toPlain } from './mrkdwn';
import { splitText } from './split-text';

/** Block Kit's limits. https://docs.slack.dev/reference/block-kit/blocks */
const MAX_HEADER = 150;
const MAX_SECTION = 3_000;

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

/** One passage as blocks of its own. */
export function drawPassage(passage: Passage, tone: Tone): KnownBlock[] {
  if (passage.kind === 'heading') return drawHeading(passage.content, tone);
  if (passage.kind === 'note') return drawContext([toMrkdwn(passage.content)]);
  return drawSections([textOf(passage)]);
}

/** Passages that belong together, in as few blocks as they go into. */
export function drawThought(passages: readonly Passage[], tone: Tone): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let texts: string[] = [];
  let notes: string[] = [];
  const flush = (): void => {
    blocks.push(...drawSections(texts), ...drawContext(notes));
    texts = [];
    notes = [];
  };
  for (const passage of passages) {
    const isNote = passage.kind === 'note';
    if (passage.kind === 'heading' || (!isNote && notes.length > 0)) flush();
    if (passage.kind === 'heading') blocks.push(...drawHeading(passage.content, tone));
    else if (isNote) notes.push(toMrkdwn(passage.content));
    else texts.push(textOf(passage));
  }
  flush();
  return blocks;
}

/** Small print. */
export function drawContext(notes: readonly string[]): KnownBlock[] {
  return splitText(notes.join('\n'), MAX_SECTION).map((text) => ({
    type: 'context',
    elements: [{ type: 'mrkdwn', text, verbatim: true }],
  }));
}

function drawSections(texts: readonly string[]): KnownBlock[] {
  return splitText(texts.join('\n\n'), MAX_SECTION).map((text) => ({
    type: 'section',
    text: { type: 'mrkdwn', text, verbatim: true },
    expand: true,
  }));
}

/** A heading that is too long for a header block is a bold line: no word of it is lost. */
function drawHeading(content: Inline[], tone: Tone): KnownBlock[] {
  const text = [SIGNS[tone], toPlain(content)].filter((part) => part !== '').join('  ');
  if (text.length > MAX_HEADER) return drawSections([toMrkdwn([{ text, strong: true }])]);
  return [{ type: 'header', text: { type: 'plain_text', text, emoji: true } }];
}

function textOf(passage: Exclude<Passage, { kind: 'heading' | 'note' }>): string {
  if (passage.kind === 'list')
    return passage.items.map((item) => `•  ${toMrkdwn(item)}`).join('\n');
  const text = toMrkdwn(passage.content);
  return passage.kind === 'quote' ? text.replace(/^/gm, '>') : text;
}
