import fc from 'fast-check';
import { literal, plainText, readPassages } from './markdown';
import { parsePassages } from './parse-passages';

describe('the Markdown that owners write', () => {
  it('becomes passages in reading order', () => {
    const passages = readPassages(
      '# No\nBecause of **faces** and `boards`.\n\n- one\n- two\n\n> her words\n\n###### Policy: [Photos](https://northside.example/p)',
    );
    expect(passages).toEqual([
      { kind: 'heading', content: [{ text: 'No' }] },
      {
        kind: 'paragraph',
        content: [
          { text: 'Because of ' },
          { text: 'faces', strong: true },
          { text: ' and ' },
          { text: 'boards', code: true },
          { text: '.' },
        ],
      },
      { kind: 'list', items: [[{ text: 'one' }], [{ text: 'two' }]] },
      { kind: 'quote', content: [{ text: 'her words' }] },
      {
        kind: 'note',
        content: [{ text: 'Policy: ' }, { text: 'Photos', href: 'https://northside.example/p' }],
      },
    ]);
  });

  it('shows what a rewrite takes out and puts in', () => {
    expect(readPassages('> {--Rosa--}{++A patient++} rang\\{--')).toEqual([
      {
        kind: 'quote',
        content: [
          { text: 'Rosa', struck: true },
          { text: 'A patient', added: true },
          { text: ' rang{--' },
        ],
      },
    ]);
  });

  it('joins the lines of a paragraph: platforms wrap by themselves', () => {
    expect(readPassages('one\ntwo')).toEqual([
      { kind: 'paragraph', content: [{ text: 'one two' }] },
    ]);
  });

  it.each([
    ['HTML', '<b>bold</b> &amp; <script>alert(1)</script>'],
    ['a script link', '[x](javascript:alert(1))'],
  ])('leaves %s without effect', (_name, markdown) => {
    const json = JSON.stringify(readPassages(markdown));
    expect(json).not.toMatch(/"href":"javascript/);
    expect(
      plainText(readPassages(markdown).flatMap((p) => ('content' in p ? p.content : []))),
    ).toMatch(/<script>|x/);
  });
});

describe('text that a person typed', () => {
  it.each([
    '*not bold*',
    '# not a heading',
    '- no list',
    '> no quote',
    '`no code`',
    '[no](http://l.example)',
    '1. no list',
    '<!channel>',
    '{--no change--}',
  ])('%j is shown as it is', (typed) => {
    expect(readPassages(`> ${literal(typed)}`)).toEqual([
      { kind: 'quote', content: [{ text: typed }] },
    ]);
  });

  it('is never markup, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const [passage, ...more] = readPassages(`said: ${literal(typed)} :end`);
        expect(more).toEqual([]);
        expect(passage).toMatchObject({ kind: 'paragraph' });
        if (passage?.kind !== 'paragraph') return;
        expect(passage.content).toHaveLength(1);
      }),
    );
  });
});

describe('lines that need no parser', () => {
  const marks = [
    '# ',
    '###### ',
    '**',
    '*',
    '`',
    '_',
    '\\',
    '[x](y)',
    '{--',
    '++}',
    '- ',
    '1. ',
    '#',
  ];
  const words = [
    'word',
    'Ämter',
    ' ',
    '  ',
    ': ',
    '.',
    '!',
    '(',
    '"',
    '&amp;',
    '<b>',
    '7',
    '\n',
    '\n\n',
  ];
  const piece = fc.constantFrom(...marks, ...words);

  it('are read as the parser reads them', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const markdown = pieces.join('');
        expect(readPassages(markdown)).toEqual(parsePassages(markdown));
      }),
      { numRuns: 500 },
    );
  });
});
