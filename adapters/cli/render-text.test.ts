import type { Message } from '../../src';
import { renderText } from './render-text';

const layout = { width: 40, colour: false };

function message(parts: Partial<Message>): Message {
  return { tone: 'neutral', passages: [], actions: [], summary: '', visibility: 'place', ...parts };
}

describe('a message in the terminal', () => {
  it('reads top-down, with a sign for the verdict and numbers for the buttons', () => {
    const text = renderText(
      message({
        tone: 'not-allowed',
        passages: [
          { kind: 'heading', content: [{ text: 'No' }] },
          {
            kind: 'paragraph',
            content: [{ text: 'A picture can show more than you meant it to show.' }],
          },
          { kind: 'list', items: [[{ text: 'faces' }], [{ text: 'boards' }]] },
          { kind: 'quote', content: [{ text: 'her words' }] },
        ],
        actions: [{ label: 'Read the policy', token: 'clause:phi-images', style: 'default' }],
      }),
      layout,
    );
    expect(text).toBe(
      [
        '✗ No',
        '',
        'A picture can show more than you meant',
        'it to show.',
        '',
        '  • faces',
        '  • boards',
        '',
        '  │ her words',
        '',
        '  [1] Read the policy',
      ].join('\n'),
    );
  });

  it('shows where a link leads', () => {
    const content = [{ text: 'the policy', href: 'https://northside.example/p' }];
    expect(
      renderText(message({ passages: [{ kind: 'note', content }] }), { ...layout, width: 80 }),
    ).toBe('the policy (https://northside.example/p)');
  });

  it('lets no draft steer the terminal', () => {
    const content = [{ text: 'a\u001B[2Jb\u0007c\u202Ed' }];
    expect(renderText(message({ passages: [{ kind: 'quote', content }] }), layout)).toBe(
      '  │ a[2Jbcd',
    );
  });

  it('uses colour only where it is wanted', () => {
    const heading = message({ passages: [{ kind: 'heading', content: [{ text: 'No' }] }] });
    expect(renderText(heading, layout)).not.toContain('\u001B');
    expect(renderText(heading, { ...layout, colour: true })).toContain('\u001B[1;36m');
  });
});
