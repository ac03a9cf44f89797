import { tokenize } from './tokens';

test.each([
  ["don't won’t", ["don't", 'won', 't']],
  ['post-op day 2/3', ['post', 'op', 'day', '2', '3']],
  ['1:8, 4.5 and 12,000', ['1:8', '4.5', 'and', '12,000']],
  ['500mg at 4pm', ['500', 'mg', 'at', '4', 'pm']],
  ['Q&A in the O.R. today', ['q&a', 'in', 'the', 'o.r', 'today']],
  ['#TeamMaria @jenny.k87!', ['#teammaria', '@jenny.k87']],
  ['$50 off = 50%', ['$50', 'off', '=', '50', '%']],
  ['so 👀👀 good', ['so', '👀', '👀', 'good']],
  ['Zoë y José', ['zoë', 'y', 'josé']],
  ['write to ann@mail.example', ['write', 'to', 'ann', '@', 'mail', 'example']],
])('%s', (text, words) => {
  expect(tokenize(text).map(({ word }) => word)).toEqual(words);
});

test('words joined by a hyphen count as one place', () => {
  expect(tokenize('her hip-replacement story').map(({ place }) => place)).toEqual([0, 1, 1, 2]);
});

test('a possessive has its plain word as base', () => {
  expect(tokenize("the mayor's wife").map(({ base }) => base)).toEqual(['the', 'mayor', 'wife']);
});
