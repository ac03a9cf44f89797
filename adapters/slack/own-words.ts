import type { Handled, Locale } from '../../src';

/** A sentence of the adapter's own, in the form of a reply. Only the asker sees it. */
export function inOwnWords(text: string, lang: Locale): Handled {
  return {
    reply: { kind: 'refusal', reason: 'failed', lang, fallback: false },
    message: {
      tone: 'neutral',
      passages: [{ kind: 'paragraph', content: [{ text }] }],
      actions: [],
      summary: text,
      visibility: 'asker',
    },
  };
}
