/** What Slack sent, as the person saw it: the bot's mention gone, links and entities as plain text. */
export function readText(text: string, botUserId?: string): string {
  const withoutBot = botUserId === undefined ? text : text.replaceAll(`<@${botUserId}>`, ' ');
  const [, order = '', rest = ''] = ORDER.exec(withoutBot) ?? [];
  return order === '' ? readReferences(withoutBot) : `${order} ${readReferences(rest)}`.trim();
}

/** "remind <#C1|general> …": where an order goes is told by the channel's id, which nobody sees. */
const ORDER = /^\s*(\p{L}{3,20} <#[A-Z0-9]{2,20}(?:\|[^<>]{0,100})?>)([\s\S]*)$/u;

function readReferences(text: string): string {
  return text
    .replace(/<([^<>]{1,3000})>/g, (_whole, inner: string) => readReference(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** "<https://a.example|a.example>", "<@U1>", "<#C1|general>", "<!channel>". */
function readReference(inner: string): string {
  const [target = '', label] = inner.split('|');
  if (target.startsWith('@')) return label === undefined ? '@someone' : `@${label}`;
  if (target.startsWith('#')) return `#${label ?? 'channel'}`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1).replace(/\^.*$/, '')}`;
  return readLink(target, label);
}

function readLink(target: string, label: string | undefined): string {
  if (target.startsWith('mailto:')) return label ?? target.slice('mailto:'.length);
  // Slack makes a link of "a.example" by itself.
  return label !== undefined && target === `http://${label}` ? label : target;
}
