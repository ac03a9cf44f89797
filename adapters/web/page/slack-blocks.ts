import { element } from './element.js';
import type { SlackBlock, SlackElement, SlackText } from './preview.js';

type Press = (token: string) => void;

/** Draws Block Kit the way Slack does, for the block types that the Slack adapter sends. */
export function drawBlocks(blocks: readonly SlackBlock[], press: Press): HTMLElement {
  return element(
    'div',
    'slack-blocks',
    blocks.map((block) => drawBlock(block, press)),
  );
}

function drawBlock(block: SlackBlock, press: Press): HTMLElement {
  switch (block.type) {
    case 'header':
      return element('h3', 'slack-header', [block.text?.text ?? '']);
    case 'divider':
      return element('hr');
    case 'context':
      return element('div', 'slack-context', (block.elements ?? []).map(drawContext));
    case 'actions':
      return element(
        'div',
        'slack-actions',
        (block.elements ?? []).map((item) => drawButton(item, press)),
      );
    default:
      return drawSection(block);
  }
}

function drawSection({ text, fields = [] }: SlackBlock): HTMLElement {
  const parts = [...(text ? [text] : []), ...fields];
  return element('div', 'slack-section', parts.map(drawText));
}

function drawContext(item: SlackElement): HTMLElement {
  const text =
    typeof item.text === 'string' ? { type: 'mrkdwn' as const, text: item.text } : item.text;
  return text ? drawText(text) : element('span');
}

function drawButton({ text, value = '', style, url }: SlackElement, press: Press): HTMLElement {
  const label = typeof text === 'string' ? text : (text?.text ?? '');
  if (url !== undefined) {
    const link = drawLink(`${url}|${label}`);
    link.className = 'slack-button';
    return link;
  }
  const button = element('button', `slack-button ${style ?? ''}`.trim(), [label]);
  button.type = 'button';
  button.addEventListener('click', () => press(value));
  return button;
}

function drawText({ type, text }: SlackText): HTMLElement {
  const lines = text.split('\n').map((line) => {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
    const words = quoted?.[1] ?? line;
    const content = type === 'mrkdwn' ? drawMrkdwn(words) : [words];
    return element('div', quoted ? 'slack-quote' : 'slack-line', content);
  });
  return element('div', '', lines);
}

const MARKS =
  /(\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|`[^`\n]+`|<https?:[^>|\s]+(?:\|[^>]*)?>|<[#@][A-Z0-9]+>)/;

function drawMrkdwn(text: string): Node[] {
  return text
    .split(MARKS)
    .filter((part) => part !== '')
    .map((part) => drawMark(part));
}

function drawMark(part: string): Node {
  const inner = unescape(part.slice(1, -1));
  if (/^\*.+\*$/.test(part)) return element('strong', '', [inner]);
  if (/^_.+_$/.test(part)) return element('em', '', [inner]);
  if (/^~.+~$/.test(part)) return element('del', '', [inner]);
  if (/^`.+`$/.test(part)) return element('code', '', [inner]);
  if (/^<http.+>$/.test(part)) return drawLink(inner);
  if (/^<#.+>$/.test(part)) return document.createTextNode(inner);
  if (/^<@.+>$/.test(part)) return element('span', 'mention', [inner]);
  return document.createTextNode(unescape(part));
}

function drawLink(inner: string): HTMLElement {
  const [href = '', label = href] = inner.split('|');
  const link = element('a', '', [label]);
  link.href = href;
  link.rel = 'noreferrer';
  return link;
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200B', '');
}
