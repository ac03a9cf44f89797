import type { KnownBlock } from '@slack/types';
import { openAssistant } from '../../src';
import type { Request } from '../../src';
import { renderMessages } from './render-message';
import { spokenText } from './spoken-text';

const assistant = openAssistant('knowledge');

function spoken(request: Request): string {
  const messages = renderMessages(assistant.handle(request), { feedback: true, shareable: true });
  return messages.map(({ text }) => text.replaceAll('\u200B', '')).join('\n');
}

function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

describe('what a screen reader reads of a message', () => {
  it('is all of it, in the order in which it is seen', () => {
    const request = { kind: 'ask', text: 'can I accept a friend request from a patient?' } as const;
    const { message } = assistant.handle(request);
    const said = spoken(request).replace(/[*`]/g, '');
    const [heading, ...rest] = message.passages.map((passage) =>
      passage.kind === 'list' ? '' : passage.content.map(({ text }) => text).join(''),
    );
    expect(said).toContain(heading);
    const places = rest.map((text) => said.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('names the buttons', () => {
    expect(spoken({ kind: 'ask', text: 'can i post this photo?' })).toMatch(/\[.+\] \[.+\]/);
  });

  it('pings nobody', () => {
    const blocks: KnownBlock[] = [
      { type: 'header', text: { type: 'plain_text', text: '<!channel> <@U1>' } },
    ];
    expect(spokenText(blocks)).toBe('&lt;!channel&gt; &lt;@\u200BU1&gt;');
  });

  it.each([
    ['a word', 'word '.repeat(1_000), /word …$/],
    ['a link', `${'w'.repeat(3_980)} <https://a.example/long/address|the policy>`, /^w+ ?…$/],
    ['an entity', '&amp;'.repeat(1_000), /&amp; …$/],
  ])('is cut where it grows too long, never within %s', (_name, text, ending) => {
    const said = spokenText([section(text)]);
    expect(said.length).toBeLessThanOrEqual(4_000);
    expect(said).toMatch(ending);
  });
});
