/** A page of a few words: a heading, sentences, and a link on. */
export interface Page {
  title: string;
  sentences: readonly string[];
  link?: { label: string; url: string };
}

/** Headers of every such page: it loads nothing, and stands in no frame. */
export const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

/** The page as HTML. Everything in it is literal. */
export function renderPage({ title, sentences, link }: Page): string {
  const heading = escapeHtml(title);
  const paragraphs = sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  const way = link && `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="light dark"><title>${heading}</title></head>`,
    `<body><main><h1>${heading}</h1>${paragraphs.join('')}${way ?? ''}</main></body>`,
    '</html>',
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
