import type { Inline, Message, Passage, Tone } from '../../src';
import { INK, clean, hang, indent, paint, wrap } from './text-layout';
import type { Layout } from './text-layout';

const SIGNS: Record<Tone, string> = {
  allowed: '✓',
  clear: '✓',
  conditional: '◐',
  consider: '◐',
  'ask-first': '?',
  fix: '!',
  'not-allowed': '✗',
  block: '✗',
  urgent: '☎',
  neutral: '•',
};

const COLOURS: Record<Tone, number> = {
  allowed: INK.green,
  clear: INK.green,
  conditional: INK.yellow,
  consider: INK.yellow,
  'ask-first': INK.yellow,
  fix: INK.yellow,
  'not-allowed': INK.red,
  block: INK.red,
  urgent: INK.red,
  neutral: INK.cyan,
};

/** A message as terminal text. Control characters in it are dropped: a draft cannot steer the terminal. */
export function renderText(message: Message, layout: Layout): string {
  const blocks = message.passages.map((passage) => renderPassage(passage, message.tone, layout));
  const choices = message.actions.map(({ label }, index) =>
    paint(`  [${index + 1}] ${clean(label)}`, INK.cyan, layout),
  );
  const links = (message.links ?? []).map(({ label, url }) => clean(`  ${label}: ${url}`));
  const controls = [...choices, ...links];
  return [...blocks, ...(controls.length > 0 ? [controls.join('\n')] : [])].join('\n\n');
}

function renderPassage(passage: Passage, tone: Tone, layout: Layout): string {
  switch (passage.kind) {
    case 'heading':
      return paint(
        `${SIGNS[tone]} ${plain(passage.content)}`,
        `${INK.bold};${COLOURS[tone]}`,
        layout,
      );
    case 'paragraph':
      return wrap(plain(passage.content), layout.width);
    case 'quote':
      return indent(wrap(plain(passage.content), layout.width - 4), '  │ ');
    case 'note':
      return paint(wrap(plain(passage.content), layout.width), INK.faint, layout);
    case 'list':
      return passage.items
        .map((item) => hang(wrap(plain(item), layout.width - 4), '  • '))
        .join('\n');
  }
}

function plain(content: readonly Inline[]): string {
  return clean(content.map(wordsOf).join(''));
}

/** A change is marked as "wdiff" does it. */
function wordsOf({ text, href, struck, added }: Inline): string {
  if (struck) return `[-${text}-]`;
  if (added) return `{+${text}+}`;
  return href === undefined || href === text ? text : `${text} (${href})`;
}
