import type { Assistant, Handled, Message, Request } from '../../../src';

/** An assistant that says how long the text is that it was given, and what was asked of it. */
export function stubAssistant(more: Partial<Message> = {}): Assistant & { requests: Request[] } {
  const requests: Request[] = [];
  return {
    requests,
    handle(request): Handled {
      requests.push(request);
      if ('text' in request && request.text.includes('throw')) throw new Error(request.text);
      const text = `Read as ${request.kind}.`;
      return {
        reply: {
          kind: 'answer',
          again: 'again:no-answer:',
          verdict: 'allowed',
          asked: 'permits',
          binds: 'staff',
          because: text,
          citations: [],
          contacts: [],
          discreet: false,
          lang: 'en',
          fallback: false,
        },
        message: {
          tone: 'allowed',
          passages: [
            { kind: 'heading', content: [{ text: 'Yes' }] },
            { kind: 'paragraph', content: [{ text }] },
          ],
          actions: [],
          summary: text,
          visibility: 'place',
          ...more,
        },
      };
    },
  };
}
