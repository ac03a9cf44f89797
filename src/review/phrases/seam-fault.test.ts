import { parsePhrase } from './parse';

test.each([
  ['a short form beside its two words', "i'm|im|i am|we're happy", 'i-am'],
  ['a negation beside its two words', "we don't|do not|never", 'do-not'],
  ['the same words with a hyphen', 'off-label|off label use', 'off-label'],
  ['the second word in the first place too', 'average|on average|typical', 'on-average'],
  ['the first word in the second place too', 'vip|famous person|famous|star', 'famous-person'],
])('a blank inside a choice is refused: %s', (_, phrase, joined) => {
  expect(parsePhrase(phrase)).toMatch(new RegExp(`asks for one of .* write ${joined}$`));
});

test('the fault says how the line would be read, and what to write', () => {
  expect(parsePhrase('are|we are|now hiring')).toBe(
    'asks for one of "are|we" and then one of "are|now"; if "we are" is meant as one choice, write we-are',
  );
});

test.each([
  ['our|my patient'],
  ['our|my patient|client'],
  ["i'm|i-am|we're happy"],
  ['it|that was|is'],
  ['rang|hit ..2 rang'],
  ['do not|never'],
])('"%s" is read as it is written', (phrase) => {
  expect(parsePhrase(phrase)).toHaveProperty('elements');
});

test('the start of a word that would find too many words is refused', () => {
  expect(parsePhrase('my|our ex*|boss')).toBe(
    'has "ex*", which begins too many words; give three letters or write the words',
  );
});
