/** How far a tag may reach: keeps the scan linear on hostile input. */
const TAG = /<[^<>]{0,2000}>/g;
const BREAKS = /^<\/?(?:p|div|li|ul|ol|blockquote|h[1-6]|tr|pre)\b|^<br\b/i;
const ALT = /\balt="([^"]{0,500})"/i;
const ENTITY = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,6});/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of a Teams message written in HTML. Emoji and pictures give their alternative text. */
export function readHtml(html: string): string {
  const text = html.replace(TAG, (tag) => {
    if (BREAKS.test(tag)) return '\n';
    return /^<(?:emoji|img)\b/i.test(tag) ? (ALT.exec(tag)?.[1] ?? '') : '';
  });
  return decodeEntities(text)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Teams writes `&lt;` and `&nbsp;` even in plain text. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (entity) => {
    const name = entity.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return NAMED[name] ?? entity;
    const code = Number(name.startsWith('#x') ? `0${name.slice(1)}` : name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}
