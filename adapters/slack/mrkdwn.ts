import type { Inline } from '../../src';

/** Keeps a mark from growing together with the letters beside it; Slack shows nothing for it. */
const GLUE = '\u200B';

/** Most texts have none of what could be markup. */
const SIGNS = /[&<>*~`_@#:]/;

/** Inline text as Slack's mrkdwn. Text is literal: it can neither ping, nor link, nor change its look. */
export function toMrkdwn(content: readonly Inline[]): string {
  return content
    .map((inline, index) => glueBefore(inline, content[index - 1]) + toMark(inline))
    .join('');
}

/** Slack reads a mark only beside a blank or sign: words of a change may touch letters. */
function glueBefore(inline: Inline, last: Inline | undefined): string {
  if (!last || !(isChange(inline) || isChange(last))) return '';
  return /\S$/.test(last.text) && /^\S/.test(inline.text) ? GLUE : '';
}

function isChange({ struck, added }: Inline): boolean {
  return struck === true || added === true;
}

/** For places without any markup: headers, buttons, notifications. */
export function toPlain(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}

/**
 * Text that means itself. "&", "<" and ">" are escaped as Slack asks; "@", "#", emoji codes, quotes
 * and the marks of mrkdwn lose their meaning through an invisible character beside them. Where a mark
 * has no meaning anyway, as in an e-mail address or a time, nothing is added: people copy those.
 * https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  if (!SIGNS.test(text)) return text;
  return escapeEntities(text)
    .replace(/[*~`]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, `$&${GLUE}`)
    .replace(/(?<!\w)[@#](?=\w)|:(?=[\w+'-]{1,64}:)/g, `$&${GLUE}`)
    .replace(/^&gt;/gm, `${GLUE}$&`);
}

function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function toMark(inline: Inline): string {
  const { text, strong, emphasis, code, href, person, struck, added } = inline;
  const escaped = escapeText(text);
  // Slack shows the name of whoever has the id; nothing that was typed comes here.
  if (person !== undefined && /^[UW][A-Z0-9]+$/.test(person)) return `<@${person}>`;
  if (href !== undefined && /^(?:https?|mailto|tel):/.test(href))
    return `<${encodeURI(decode(href))}|${escaped}>`;
  if (code) return `\`${escapeEntities(text).replaceAll('`', "'")}\``;
  if (struck) return wrap(escaped, '~');
  if (strong || added) return wrap(escaped, '*');
  if (emphasis) return wrap(escaped, '_');
  return escaped;
}

/** Blanks at the ends stay outside: Slack does not read "* bold *" as bold. */
function wrap(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${inner}${mark}${after}`;
}

function decode(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
