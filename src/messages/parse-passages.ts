import MarkdownIt from 'markdown-it';
import type { Inline, Passage } from '../domain';
import { PERSON } from './person-link';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** The part of Markdown that owners may use; anything else stays literal text. */
const parser = new MarkdownIt('zero', { html: false }).enable([
  'heading',
  'list',
  'blockquote',
  'emphasis',
  'link',
  'backticks',
  'escape',
  'newline',
]);

/** What a rewrite takes out and puts in: {--old--}{++new++}. */
const CHANGES: Record<string, string> = {
  '{--': 'struck_open',
  '--}': 'struck_close',
  '{++': 'added_open',
  '++}': 'added_close',
};
parser.inline.ruler.after('text', 'change', (state, silent) => {
  const type = CHANGES[state.src.slice(state.pos, state.pos + 3)];
  if (type === undefined) return false;
  if (!silent) state.push(type, '', 0);
  state.pos += 3;
  return true;
});

/** Headings of this level are small print. */
const NOTE_LEVEL = 'h6';

/** Where the reader stands: inside which kind of block, and in a list or not. */
interface Place {
  kind: 'heading' | 'paragraph' | 'quote' | 'note';
  items?: Inline[][] | undefined;
}

/** Any Markdown → passages. */
export function parsePassages(markdown: string): Passage[] {
  const passages: Passage[] = [];
  const place: Place = { kind: 'paragraph' };
  for (const token of parser.parse(markdown, {})) {
    if (token.type === 'inline') {
      const content = readInlines(token.children ?? []);
      if (place.items) place.items.push(content);
      else passages.push({ kind: place.kind, content });
    } else if (token.type.endsWith('_list_close') && token.level === 0) {
      passages.push({ kind: 'list', items: place.items ?? [] });
      place.items = undefined;
    } else enter(place, token);
  }
  return passages;
}

function enter(place: Place, token: Token): void {
  if (token.type.endsWith('_list_open')) place.items ??= [];
  else if (token.type === 'blockquote_open') place.kind = 'quote';
  else if (token.type === 'heading_open')
    place.kind = token.tag === NOTE_LEVEL ? 'note' : 'heading';
  else if (token.type === 'blockquote_close' || token.type === 'heading_close')
    place.kind = 'paragraph';
}

type Look = Omit<Inline, 'text'>;

/** How opening and closing marks change the look of what follows. */
const MARKS: Record<string, (look: Look, token: Token) => Look> = {
  strong_open: (look) => ({ ...look, strong: true }),
  strong_close: ({ strong: _, ...look }) => look,
  em_open: (look) => ({ ...look, emphasis: true }),
  em_close: ({ emphasis: _, ...look }) => look,
  link_open: (look, token) => ({ ...look, ...targetOf(token.attrGet('href') ?? '') }),
  link_close: ({ href: _, person: __, ...look }) => look,
  struck_open: (look) => ({ ...look, struck: true }),
  struck_close: ({ struck: _, ...look }) => look,
  added_open: (look) => ({ ...look, added: true }),
  added_close: ({ added: _, ...look }) => look,
};

function targetOf(href: string): Pick<Look, 'href' | 'person'> {
  return href.startsWith(PERSON)
    ? { person: decodeURIComponent(href.slice(PERSON.length)) }
    : { href };
}

function readInlines(tokens: readonly Token[]): Inline[] {
  const inlines: Inline[] = [];
  let look: Look = {};
  for (const token of tokens) {
    const change = MARKS[token.type];
    if (change) look = change(look, token);
    else if (token.type === 'code_inline')
      append(inlines, { ...look, code: true, text: token.content });
    else append(inlines, { ...look, text: wordsOf(token) });
  }
  return inlines;
}

/** Line breaks inside a paragraph are blanks: platforms wrap by themselves. */
function wordsOf(token: Token): string {
  return token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
}

function append(inlines: Inline[], next: Inline): void {
  const last = inlines.at(-1);
  if (next.text === '') return;
  if (last && sameLook(last, next)) last.text += next.text;
  else inlines.push(next);
}

const LOOKS = ['strong', 'emphasis', 'code', 'href', 'person', 'struck', 'added'] as const;

function sameLook(a: Inline, b: Inline): boolean {
  return LOOKS.every((look) => a[look] === b[look]);
}
