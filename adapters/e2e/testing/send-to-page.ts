import { draftAbout, questionAbout } from './canaries';
import type { Canaries } from './canaries';

const CONVERSATION = 'a-page';

/** Says private things on the preview page, well and badly. Resolves to all that came back. */
export async function sendToPage(origin: string, canaries: Canaries): Promise<string> {
  const draft = draftAbout(canaries.of('a draft on the page'));
  const locale = 'en';
  const bodies: unknown[] = [
    { kind: 'check', draft: { text: draft }, locale },
    {
      kind: 'message',
      text: questionAbout(canaries.of('a question on the page')),
      conversation: CONVERSATION,
      locale,
    },
    { kind: 'act', token: canaries.of('a button of no page'), conversation: CONVERSATION, locale },
    { kind: canaries.of('an unknown request'), draft },
  ];
  const texts = [
    ...bodies.map((body) => JSON.stringify(body)),
    `{"kind":"${canaries.of('no JSON')}`,
  ];
  const answers = await Promise.all([
    ...texts.map((body) => post(`${origin}/preview`, body)),
    post(`${origin}/api/messages`, `{"text":"${canaries.of('no JSON for Teams')}`),
    post(`${origin}/${canaries.of('an address')}?q=${canaries.of('a query')}`, draft),
  ]);
  return answers.join('\n');
}

async function post(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body })).text();
}
