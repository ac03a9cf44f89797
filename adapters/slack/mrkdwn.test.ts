import fc from 'fast-check';
import { escapeText, toMrkdwn } from './mrkdwn';
import { splitText } from './split-text';
import { readText } from './read-text';

describe('text in Slack', () => {
  it('keeps the look that a template gave it', () => {
    const content = [
      { text: 'Policy: ', strong: true },
      { text: 'Photos', href: 'https://northside.example/p?a=1&b=2' },
      { text: 'phi-images', code: true },
    ];
    expect(toMrkdwn(content)).toBe(
      '*Policy:* <https://northside.example/p?a=1&b=2|Photos>`phi-images`',
    );
  });

  it('shows what a rewrite takes out and puts in, also inside a word', () => {
    const content = [
      { text: 'Rosa', struck: true },
      { text: 'A patient', added: true },
      { text: ' rang it' },
      { text: ', room 4', struck: true },
      { text: '.' },
    ];
    expect(toMrkdwn(content).replaceAll('\u200B', '|')).toBe(
      '~Rosa~|*A patient* rang it|~, room 4~|.',
    );
  });

  it.each([
    'press@northside.example',
    'ana_rowe@northside.example',
    'at 10:30',
    'https://a.example/x',
  ])('can be copied as it stands: %s', (text) => {
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['bold', '*now*', /\*now\*/],
    ['an emoji', 'so :wave: long', /:wave:/],
    ['a quote', '> said', /^&gt;/],
    ['code', '`x`', /`x`/],
    ['italics', 'an _old_ word', /_old_/],
  ])('shows what looks like %s as it was typed', (_name, typed, mark) => {
    expect(escapeText(typed)).not.toMatch(mark);
    expect(escapeText(typed).replaceAll('\u200B', '').replaceAll('&gt;', '>')).toBe(typed);
  });

  it('leaves code as it is, and escapes it', () => {
    expect(toMrkdwn([{ text: 'a<b> & `c`', code: true }])).toBe("`a&lt;b&gt; &amp; 'c'`");
  });

  it('never pings, links or changes its look by itself, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const shown = escapeText(`${typed}<!channel> <@U1> <http://x.example|y> @here`);
        expect(shown).not.toMatch(/<[!@#h]|@here/);
        expect(shown.replace(/&(?:amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
      }),
    );
  });
});

describe('long text', () => {
  it('is split where a reader would pause', () => {
    expect(splitText('One sentence. Another one here.', 20)).toEqual([
      'One sentence.',
      'Another one here.',
    ]);
  });

  it('loses no word and keeps the limit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 500 }),
        fc.integer({ min: 10, max: 60 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          expect(parts.every((part) => part.length <= limit)).toBe(true);
          expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('what a person typed', () => {
  it.each([
    ['<@UBOT> can I post?', 'can I post?'],
    ['see <https://a.example|a.example> &amp; tell <@U2>', 'see https://a.example & tell @someone'],
    ['in <#C1|general> &lt;now&gt;', 'in #general <now>'],
    ['see <http://a.example|a.example>', 'see a.example'],
    [
      'remind <#C1|general> <http://a.example|a.example> 9:00',
      'remind <#C1|general> a.example 9:00',
    ],
    ['<!channel> hello', '@channel hello'],
    ['<mailto:a@b.example|a@b.example>', 'a@b.example'],
  ])('%j is read as %j', (sent, seen) => {
    expect(readText(sent, 'UBOT')).toBe(seen);
  });
});
