import type { Inline, Message, Passage, Tone } from '../../src';

/** How the text is laid out. */
export interface Layout {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

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
  allowed: 32,
  clear: 32,
  conditional: 33,
  consider: 33,
  'ask-first': 33,
  fix: 33,
  'not-allowed': 31,
  block: 31,
  urgent: 31,
  neutral: 36,
};

/** A message as terminal text. Control characters in it are dropped: a draft cannot steer the terminal. */
export function renderText(message: Message, layout: Layout): string {
  const blocks = message.passages.map((passage) => renderPassage(passage, message.tone, layout));
  const choices = message.actions.map(({ label }, index) =>
    paint(`  [${index + 1}] ${clean(label)}`, 36, layout),
  );
  return [...blocks, ...(choices.length > 0 ? [choices.join('\n')] : [])].join('\n\n');
}

function renderPassage(passage: Passage, tone: Tone, layout: Layout): string {
  switch (passage.kind) {
    case 'heading':
      return paint(`${SIGNS[tone]} ${plain(passage.content)}`, `1;${COLOURS[tone]}`, layout);
    case 'paragraph':
      return wrap(plain(passage.content), layout.width);
    case 'quote':
      return indent(wrap(plain(passage.content), layout.width - 4), '  │ ');
    case 'note':
      return paint(wrap(plain(passage.content), layout.width), 2, layout);
    case 'list':
      return passage.items
        .map((item) => hang(wrap(plain(item), layout.width - 4), '  • '))
        .join('\n');
  }
}

function plain(content: readonly Inline[]): string {
  return clean(
    content
      .map(({ text, href }) => (href === undefined || href === text ? text : `${text} (${href})`))
      .join(''),
  );
}

function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

function indent(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
}

/** The first line carries the mark, the others stand under its text. */
function hang(text: string, mark: string): string {
  return indent(text, ' '.repeat(mark.length)).replace(/^ +/, mark);
}

function paint(text: string, code: number | string, { colour }: Layout): string {
  if (!colour) return text;
  return text
    .split('\n')
    .map((line) => `\u001B[${code}m${line}\u001B[0m`)
    .join('\n');
}
