import type { Rewrite, Stretch } from '../domain';
import { literal } from './markdown';

/** Kept words are shown so far on either side of a change, in UTF-16 code units. */
const CONTEXT = 80;
/** A longer draft is not repeated as a whole. */
const MAX_COPY = 1_200;
const SIGNS = { kept: ['', ''], struck: ['{--', '--}'], added: ['{++', '++}'] } as const;

/** A rewrite as lines of Markdown: what changes, and the whole text to copy where it is short. */
export function rewriteLines({ stretches, text }: Pick<Rewrite, 'stretches' | 'text'>): {
  changes: string[];
  copy: string[];
} {
  const marked = stretches.map((stretch, index) => {
    const place = { opens: index === 0, closes: index === stretches.length - 1 };
    const shown = stretch.kind === 'kept' ? shortened(stretch.text, place) : stretch.text;
    // A blank keeps old and new words apart; it is no part of the text.
    if (stretch.kind === 'added' && stretches[index - 1]?.kind === 'struck')
      return [` ${mark(shown, stretch.kind)}`];
    return shown.split(/\n+/).map((line) => mark(line, stretch.kind));
  });
  return {
    changes: joined(marked).filter(isShown),
    copy: text.length > MAX_COPY ? [] : text.split(/\n+/).map(literal).filter(isShown),
  };
}

function mark(line: string, kind: Stretch['kind']): string {
  if (line === '') return '';
  const [open, close] = SIGNS[kind];
  return `${open}${literal(line)}${close}`;
}

/** The last line of a piece and the first one of the next are one. */
function joined(pieces: readonly string[][]): string[] {
  const lines = [''];
  for (const [first = '', ...rest] of pieces) {
    lines.push(`${lines.pop() ?? ''}${first}`, ...rest);
  }
  return lines;
}

function isShown(line: string): boolean {
  return line.trim() !== '';
}

function shortened(text: string, { opens, closes }: { opens: boolean; closes: boolean }): string {
  if (text.length <= 2 * CONTEXT) return text;
  const before = opens ? '' : wholeWords(text.slice(0, CONTEXT), 'start');
  const after = closes ? '' : wholeWords(text.slice(-CONTEXT), 'end');
  return `${before}…${after}`;
}

function wholeWords(text: string, side: 'start' | 'end'): string {
  return side === 'start' ? text.replace(/\S*$/, '') : text.replace(/^\S*/, '');
}
