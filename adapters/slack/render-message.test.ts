import fc from 'fast-check';
import type { Handled, Message, Passage } from '../../src';
import { renderBlocks, renderMessage, renderMessages } from './render-message';
import { stubAssistant } from './testing/stub-assistant';
import { blockFaults, viewFaults } from './testing/validate-blocks';

function reply(more: Partial<Message>): Handled {
  return stubAssistant(more).handle({ kind: 'help' });
}

function paragraph(text: string): Passage {
  return { kind: 'paragraph', content: [{ text }] };
}

function note(text: string): Passage {
  return { kind: 'note', content: [{ text }] };
}

/** A review with this many findings, and what closes every review. */
function review(findings: number): Passage[] {
  return [
    { kind: 'heading', content: [{ text: 'Please look again' }] },
    ...Array.from({ length: findings }, (_, index): Passage[] => [
      paragraph(`Finding ${index}: a patient is named.`),
      { kind: 'quote', content: [{ text: `The words of finding ${index}.` }] },
      paragraph('Somebody could know who it is. Leave the name out.'),
      note(`Policy: names, rule ${index}`),
    ]).flat(),
    note('Not checked: the photo.'),
    note('Your draft is not stored.'),
  ];
}

function words(blocks: unknown): string {
  return JSON.stringify(blocks).replaceAll('\u200B', '');
}

describe('a reply in Slack', () => {
  it('shows the sign of its verdict beside the words, never alone', () => {
    expect(renderBlocks(reply({}))[0]).toMatchObject({
      type: 'header',
      text: { text: '✅  Yes' },
    });
  });

  it('keeps every line of a quote in the quote', () => {
    const passages: Passage[] = [{ kind: 'quote', content: [{ text: 'one\ntwo' }] }];
    expect(words(renderBlocks(reply({ passages })))).toContain('>one\\n>two');
  });

  it('loses no word of a heading that is too long for a header', () => {
    const text = 'word '.repeat(40).trim();
    const passages: Passage[] = [{ kind: 'heading', content: [{ text }] }];
    expect(words(renderBlocks(reply({ passages })))).toContain(text);
  });

  it('has buttons that Slack can tell apart, in the language of the reply', () => {
    const actions = [1, 2].map((token) => ({
      label: 'L'.repeat(100),
      token: `clause:${token}`,
      style: 'primary' as const,
    }));
    const blocks = renderBlocks(reply({ actions }));
    expect(words(blocks)).toMatch(/press-0-en[\s\S]*press-1-en/);
    expect(blockFaults(blocks)).toEqual([]);
  });
});

describe('a reply that is too long for one message', () => {
  it('becomes several, each whole in itself, and closes with what was not checked', () => {
    const messages = renderMessages(reply({ passages: review(45) }));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap(({ blocks }) => blockFaults(blocks))).toEqual([]);
    expect(words(messages)).toContain('Finding 44:');
    expect(words(messages.at(-1))).toMatch(/Not checked.*not stored/);
  });

  it('keeps a finding together with its policy', () => {
    for (const { blocks } of renderMessages(reply({ passages: review(45) }))) {
      expect(words(blocks).split('Finding ').length).toBe(words(blocks).split('Policy: ').length);
    }
  });

  it.each([
    ['several messages', renderMessages(reply({ passages: review(300) }))],
    ['one message', renderMessage(reply({ passages: review(300) }))],
    ['a modal', renderBlocks(reply({ passages: review(300) }))],
  ])('is cut where even %s cannot hold it, and says so', (_place, drawn) => {
    expect(words(drawn)).toMatch(/more than fits here.*Not checked/);
  });
});

describe('closing notes that would fill a message alone', () => {
  it('are broken like the rest', () => {
    const notes = Array.from({ length: 4 }, () => note('What was not checked. '.repeat(200)));
    const messages = renderMessages(reply({ passages: notes }));
    expect(messages.flatMap(({ blocks }) => blockFaults(blocks))).toEqual([]);
  });
});

describe('any reply', () => {
  const passage = fc.oneof(
    fc.record({
      kind: fc.constantFrom('heading', 'paragraph', 'quote', 'note'),
      content: fc.array(
        fc.record({
          text: fc.oneof(
            fc.string({ minLength: 1, unit: 'grapheme' }),
            fc.constant('<!channel> <@U1> &amp; '.repeat(300)),
          ),
          strong: fc.boolean(),
          code: fc.boolean(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    fc.record({
      kind: fc.constant('list'),
      items: fc.array(fc.constant([{ text: 'point' }]), { minLength: 1, maxLength: 9 }),
    }),
  ) as fc.Arbitrary<Passage>;

  it('is something that Slack takes, and pings nobody', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 120 }), (passages) => {
        const handled = reply({ passages });
        const messages = renderMessages(handled, { feedback: true, shareable: true });
        expect(messages.flatMap(({ blocks }) => blockFaults(blocks))).toEqual([]);
        const view = { type: 'modal', title: { type: 'plain_text', text: 'Result' } };
        expect(viewFaults({ ...view, blocks: renderBlocks(handled) }, 'modal')).toEqual([]);
        expect(JSON.stringify(messages)).not.toMatch(/"text":"[^"]*<[!@][^"]*","verbatim"/);
      }),
      { numRuns: 60 },
    );
  });
});
