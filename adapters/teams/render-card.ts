import type { Action, Handled, Inline, Link, Message, Passage, Tone } from '../../src/index';
import { card, wide } from './card';
import type {
  AdaptiveCard,
  CardAction,
  CardElement,
  ContainerStyle,
  PersonMention,
  TextRun,
} from './card';

/** How the buttons of a message are drawn. */
export type Buttons =
  /** In a chat: the press comes back to us. */
  | 'pressable'
  /** In a card that people pass on, where we may not be installed. */
  | 'none';

/** Teams delivers up to about 80 KB, counted in UTF-16; the rest is for the envelope. */
const MAX_CARD_LENGTH = 36_000;
/** A button with a longer label gets a line of its own: on a phone it would be cut. */
const SHORT_LABEL = 18;
/** Teams shows no more than six buttons of a row. */
const MAX_ROW = 6;

/**
 * The color behind the heading. It only supports what the heading says in words. A review that found
 * nothing is not green: that would look like an approval.
 */
const STYLES: Record<Tone, ContainerStyle> = {
  allowed: 'good',
  conditional: 'warning',
  'ask-first': 'warning',
  'not-allowed': 'attention',
  block: 'attention',
  fix: 'warning',
  consider: 'accent',
  clear: 'emphasis',
  urgent: 'attention',
  neutral: 'emphasis',
};

/** Draws a reply as an Adaptive Card, schema 1.5. All text stands there literally, whatever it contains. */
export function renderCard(handled: Handled, buttons: Buttons = 'pressable'): AdaptiveCard {
  const { message, reply } = handled;
  const body = [...renderBody(message), ...renderButtons(message, buttons)];
  return wide(card(body, message.summary, reply.lang), mentionsIn(message));
}

/** Like renderCard, in as many cards as it takes for Teams to deliver them; the buttons are on the last. */
export function renderCards(handled: Handled): AdaptiveCard[] {
  const { message, reply } = handled;
  const groups: CardElement[][] = [];
  let length = Infinity;
  for (const element of [...renderBody(message), ...renderButtons(message, 'pressable')]) {
    const added = JSON.stringify(element).length;
    if (length + added > MAX_CARD_LENGTH) {
      groups.push([]);
      length = 0;
    }
    groups.at(-1)?.push(element);
    length += added;
  }
  const mentions = mentionsIn(message);
  return groups.map((body) => wide(card(body, message.summary, reply.lang), mentions));
}

/** One plain line: the notification, and what a client shows that draws no cards. */
export function renderSummary({ summary }: Message): string {
  return summary.replace(/\s+/g, ' ').trim().slice(0, 400);
}

/** The passages alone, for a card inside another one. */
export function renderBody({ passages, tone }: Message): CardElement[] {
  const [first, ...rest] = passages;
  if (first?.kind !== 'heading') return renderPassages(passages);
  const items = [headingOf(first.content)];
  return [{ type: 'Container', style: STYLES[tone], bleed: true, items }, ...renderPassages(rest)];
}

/** Small print closes a part: a line sets the next part off. */
function renderPassages(passages: readonly Passage[]): CardElement[] {
  return passages.flatMap((passage, index) => {
    const last = passages[index - 1];
    if (passage.kind === 'quote' && last?.kind === 'quote') return [];
    const startsPart = last?.kind === 'note' && passage.kind !== 'note';
    const element =
      passage.kind === 'quote' ? quoteOf(passages.slice(index)) : renderPassage(passage);
    return { ...element, ...(startsPart && { separator: true, spacing: 'Medium' }) };
  });
}

/** Lines that are quoted one after the other stand in one box. */
function quoteOf(passages: readonly Passage[]): CardElement {
  const end = passages.findIndex(({ kind }) => kind !== 'quote');
  const lines = end < 0 ? passages : passages.slice(0, end);
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    items: lines.flatMap((line) => (line.kind === 'quote' ? lineOf(line.content) : [])),
  };
}

function lineOf(content: readonly Inline[]): CardElement {
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: content.map((inline) => ({ ...runOf(inline), italic: true })),
  };
}

function headingOf(content: readonly Inline[]): CardElement {
  const text = escapeMarkdown(content.map((inline) => inline.text).join(''));
  return {
    type: 'TextBlock',
    text,
    style: 'heading',
    size: 'Medium',
    weight: 'Bolder',
    wrap: true,
  };
}

function renderPassage(passage: Passage): CardElement {
  switch (passage.kind) {
    case 'heading':
      return headingOf(passage.content);
    case 'note':
      return {
        type: 'RichTextBlock',
        spacing: 'Small',
        inlines: passage.content.map((inline) => ({
          ...runOf(inline),
          isSubtle: true,
          size: 'Small',
        })),
      };
    case 'list':
      return { type: 'Container', spacing: 'Small', items: passage.items.map(itemOf) };
    default:
      return textOf(passage.content);
  }
}

/** Two columns keep the lines of an item under its first word. */
function itemOf(content: readonly Inline[]): CardElement {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width: 'auto', items: [{ type: 'TextBlock', text: '•', wrap: true }] },
      {
        type: 'Column',
        width: 'stretch',
        spacing: 'Small',
        items: [textOf(content)],
      },
    ],
  };
}

/** Only text blocks can name a person. */
function textOf(content: readonly Inline[]): CardElement {
  return content.some(({ person }) => person !== undefined)
    ? { type: 'TextBlock', text: content.map(markdownOf).join(''), wrap: true }
    : { type: 'RichTextBlock', inlines: content.map(runOf) };
}

function markdownOf({ text, strong, person }: Inline): string {
  if (person !== undefined) return mentionText(text);
  const literal = escapeMarkdown(text);
  return strong ? `**${literal.trim()}**${/\s*$/.exec(literal)?.[0] ?? ''}` : literal;
}

function mentionText(name: string): string {
  return `<at>${name}</at>`;
}

/** Everybody who is named in a message; names are the words that stand for them, as we keep no others. */
function mentionsIn({ passages }: Message): PersonMention[] {
  return passages
    .flatMap((passage) => (passage.kind === 'list' ? passage.items.flat() : passage.content))
    .flatMap(({ text: name, person: id }) =>
      id === undefined
        ? []
        : [{ type: 'mention', text: mentionText(name), mentioned: { id, name } }],
    );
}

/** Text runs know no Markdown and no HTML: what stands in them is shown as it is. */
function runOf({ text, strong, emphasis, code, href, struck, added }: Inline): TextRun {
  return {
    type: 'TextRun',
    text: withoutFunctions(text),
    ...((strong || added) && { weight: 'Bolder' }),
    ...(struck && { strikethrough: true }),
    ...(added && { underline: true }),
    ...(emphasis && { italic: true }),
    ...(code && { fontType: 'Monospace' }),
    ...(isWebAddress(href) && { selectAction: { type: 'Action.OpenUrl', url: href, title: text } }),
  };
}

function isWebAddress(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?:\/\/|mailto:|tel:)/i.test(href);
}

/** Text blocks, which headings need, read Markdown; a backslash keeps a sign as it is. */
function escapeMarkdown(text: string): string {
  return withoutFunctions(text)
    .replace(/[\\*_[\]`~]/g, '\\$&')
    .replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/, '$1\\$2');
}

/** Cards turn {{DATE(…)}} and {{TIME(…)}} into dates; a word joiner between the braces stops that. */
function withoutFunctions(text: string): string {
  return text.replaceAll('{{', '{\u2060{');
}

function renderButtons({ actions, links = [] }: Message, buttons: Buttons): CardElement[] {
  const pressable = buttons === 'none' ? [] : actions.map(buttonOf);
  return rowsOf([...pressable, ...links.map(linkOf)]).map((row, index) => ({
    type: 'ActionSet',
    spacing: index === 0 ? 'Medium' : 'Small',
    actions: row,
  }));
}

/** Short buttons that follow each other share a row. */
function rowsOf(actions: readonly CardAction[]): CardAction[][] {
  const rows: CardAction[][] = [];
  actions.forEach((action, index) => {
    const pair = [actions[index - 1], action];
    const isShort = pair.every((one) => one !== undefined && one.title.length <= SHORT_LABEL);
    const row = rows.at(-1);
    if (isShort && row && row.length < MAX_ROW) row.push(action);
    else rows.push([action]);
  });
  return rows;
}

function linkOf({ label, url }: Link): CardAction {
  return { type: 'Action.OpenUrl', title: label, tooltip: label, url };
}

function buttonOf({ label, token, style }: Action): CardAction {
  const data = { token };
  return {
    type: 'Action.Execute',
    title: label,
    tooltip: label,
    verb: 'act',
    data,
    ...(style === 'primary' && { style: 'positive' }),
    fallback: { type: 'Action.Submit', title: label, data },
  };
}
