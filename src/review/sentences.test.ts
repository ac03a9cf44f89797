import { findSentences } from './sentences';
import { tokenize } from './tokens';

function sentencesOf(text: string): string[] {
  const tokens = tokenize(text);
  return findSentences(text, tokens).map(({ from, to }) =>
    text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  );
}

test.each([
  ['full stops', 'She rang it. We cried.', ['She rang it', 'We cried']],
  ['question and exclamation marks', 'Guess who? Her! Now', ['Guess who', 'Her', 'Now']],
  ['line breaks', 'Room 4\nBed 2', ['Room 4', 'Bed 2']],
  [
    'small letters after a stop',
    'took care of jenny. she was sweet',
    ['took care of jenny', 'she was sweet'],
  ],
  ['a missing blank', 'We cried.She smiled', ['We cried', 'She smiled']],
])('%s end a sentence', (...[, text, expected]) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test.each([
  ['titles', 'We owe Dr. Bright and Mrs. V a cake'],
  ['initials', 'L.M. by the window folded cranes'],
  ['times', 'It was 4 a.m. when she woke'],
  ['dots that trail off', 'and then... she smiled'],
  ['decimals', 'a hemoglobin of 4.5 today'],
  ['stops before a comma', 'Tuesdays at 6 p.m., Room 3 upstairs'],
  ['addresses', 'see northside.example for more'],
])('%s end none', (...[, text]) => {
  expect(sentencesOf(text)).toHaveLength(1);
});
