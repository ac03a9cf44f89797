import fc from 'fast-check';
import { createPhraseFinder, wordsOf } from '.';

function finds(phrase: string, text: string): boolean {
  return createPhraseFinder([[phrase, true]])(wordsOf(text)).length > 0;
}

describe('a phrase', () => {
  it.each([
    ['signed form', 'we have a signed form', true],
    ['signed form', 'the form is signed', false],
    ['signed|written form', 'a written form', true],
    ['authori*', 'authorization', true],
    ['a friend? request', 'a request', true],
    ['signed ..2 form', 'signed the other form', true],
    ['signed ..2 form', 'signed the other very long form', false],
    ['break_room|garden party', 'a break room party', true],
    ['break_room|garden party', 'a room party', false],
    ['niño', 'el nino', true],
  ])('%j in %j: %s', (phrase, text, found) => {
    expect(finds(phrase, text)).toBe(found);
  });

  it('says where it stands', () => {
    const find = createPhraseFinder([['no ..1 form', 'x']]);
    expect(find(['there', 'is', 'no', 'signed', 'form'])).toEqual([
      { value: 'x', start: 2, end: 5 },
    ]);
  });

  it('that may be missing as a whole is refused, and named', () => {
    expect(() => createPhraseFinder([['form? signed', true]])).toThrow('form? signed');
  });

  it('takes any words', () => {
    const find = createPhraseFinder([['a|b c* ..3 d?', true]]);
    fc.assert(
      fc.property(fc.array(fc.string()), (words) => {
        expect(Array.isArray(find(words))).toBe(true);
      }),
    );
  });
});
