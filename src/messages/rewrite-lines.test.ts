import type { Inline, Stretch } from '../domain';
import { readPassages } from './markdown';
import { rewriteLines } from './rewrite-lines';

/** What the lines show, with [-struck-] and {+added+}. */
function shown(stretches: Stretch[]): string[] {
  const { changes } = rewriteLines({ stretches, text: '' });
  return changes.map((line) =>
    readPassages(`> ${line}`)
      .flatMap((passage) => ('content' in passage ? passage.content : []))
      .map(sign)
      .join(''),
  );
}

function sign({ text, struck, added }: Inline): string {
  if (struck) return `[-${text}-]`;
  return added ? `{+${text}+}` : text;
}

describe('the lines of a rewrite', () => {
  it('show what goes and what comes', () => {
    const stretches: Stretch[] = [
      { kind: 'struck', text: 'Rosa' },
      { kind: 'added', text: 'A patient' },
      { kind: 'kept', text: ' rang it' },
      { kind: 'struck', text: ' today' },
      { kind: 'kept', text: '.' },
    ];
    expect(shown(stretches)).toEqual(['[-Rosa-] {+A patient+} rang it[- today-].']);
  });

  it('keep the lines of the draft', () => {
    const stretches: Stretch[] = [
      { kind: 'kept', text: 'One.\n\nTwo ' },
      { kind: 'struck', text: 'three\nfour' },
      { kind: 'kept', text: ' five' },
    ];
    expect(shown(stretches)).toEqual(['One.', 'Two [-three-]', '[-four-] five']);
  });

  it('leave out most of what is kept in a long draft', () => {
    const long = 'word '.repeat(100);
    const [line = ''] = shown([
      { kind: 'kept', text: long },
      { kind: 'struck', text: 'Rosa' },
      { kind: 'kept', text: ` ${long}` },
    ]);
    expect(line).toMatch(/^…( word){15} \[-Rosa-\] (word ){15,16}…$/);
    expect(rewriteLines({ stretches: [], text: long.repeat(3) }).copy).toEqual([]);
  });

  it('show typed signs as they are', () => {
    expect(shown([{ kind: 'struck', text: '--} *x* {++' }])).toEqual(['[---} *x* {++-]']);
    const { copy } = rewriteLines({ stretches: [], text: '*x* {--y--}' });
    expect(copy.map((line) => readPassages(`> ${line}`))).toEqual([
      [{ kind: 'quote', content: [{ text: '*x* {--y--}' }] }],
    ]);
  });
});
