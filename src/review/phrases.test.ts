import { draftSchema } from '../domain';
import { compilePhrases, createPhraseBook } from './phrase-book';
import { parsePhrase } from './phrases/parse';
import { createReader } from './read-draft';

/** What a phrase marks in a text, as the author typed it. */
function marked(phrase: string, text: string, lists: Record<string, string[]> = {}) {
  const lexicons = new Map(
    Object.entries(lists).map(([name, phrases]) => [
      name,
      {
        name,
        about: 'test',
        phrases: phrases.filter((p) => !p.startsWith('-')),
        except: phrases.filter((p) => p.startsWith('-')).map((p) => p.slice(1)),
      },
    ]),
  );
  const book = createPhraseBook(compilePhrases(lexicons, [phrase]));
  const reading = createReader(book, new Map())(draftSchema.parse({ text }));
  return reading
    .sourceMarks(book.idOf(phrase))
    .list.map(({ start, end }) => reading.folded.spanOf(start, end))
    .map(({ start, end }) => text.slice(start, end));
}

test.each([
  ['words in a row, whatever their case', 'rang the bell', 'She RANG the Bell!', ['RANG the Bell']],
  ['one of several words in a place', 'our|my patient', 'Saw my patient.', ['my patient']],
  ['any ending', 'discharg*', 'We are discharging him.', ['discharging']],
  ['any word', 'room *', 'In room twelve now', ['room twelve']],
  ['a word that may be missing', 'rang the? bell', 'rang bell', ['rang bell']],
  ['a word that may be missing and is there', 'off the? vent', 'off the vent', ['off the vent']],
  ['a gap of some words', 'rang ..2 bell', 'He rang that old bell', ['rang that old bell']],
  ['no larger gap', 'rang ..2 bell', 'He rang that very old bell', []],
  ['no gap over the end of a sentence', 'rang ..3 bell', 'He rang. A bell', []],
  ['the start of a sentence', '^ guess who', 'Guess who? Guess who', ['Guess who', 'Guess who']],
  ['nothing later in a sentence', '^ who', 'Guess who', []],
  ['possessives', 'mayor wife', "the mayor's wife", ["mayor's wife"]],
  ['contractions as typed', "can't say", 'I can’t say', ['can’t say']],
  ['words joined by a hyphen, with or without it', 'post-op|preop', 'post op day', ['post op']],
  ['a part of a hyphenated word', 'surgery', 'a hip-surgery story', ['surgery']],
  ['signs with what follows', '$*', 'a $50 card', ['$50']],
  ['a ratio as one word', '1:8', 'at 1:8 again', ['1:8']],
  ['emoji, without their colors', '👍', 'ok 👍🏽', ['👍🏽']],
  ['hashtags', '#ad|#sponsored', 'So good #Ad', ['#Ad']],
  ['a hashtag by its end', '#*er', 'at work #NorthsideER #ers', ['#NorthsideER']],
  ['a handle by a part of it', '@*news*', 'ask @TheNewsDesk or @news', ['@TheNewsDesk']],
  ['abbreviations with stops', 'o.r. suite', 'the O.R. suite', ['O.R. suite']],
  ['styled letters', 'cancer', 'beat 𝓬𝓪𝓷𝓬𝓮𝓻 now', ['𝓬𝓪𝓷𝓬𝓮𝓻']],
  ['words with hidden characters', 'cancer', 'beat can\u200bcer now', ['can\u200bcer']],
  ['the tightest stretch', 'she ..4 bell', 'she said she rang a bell', ['she rang a bell']],
])('a phrase finds %s', (...[, phrase, text, expected]) => {
  expect(marked(phrase, text)).toEqual(expected);
});

test.each([
  ['a word list', '{animal}', { animal: ['cat|dog', 'guinea pig'] }, ['cat', 'guinea pig']],
  ['a word list between words', 'a {animal}', { animal: ['cat|dog'] }, ['a cat']],
  ['less what the list excepts', '{animal}', { animal: ['cat', 'pig', '-guinea pig'] }, ['cat']],
  ['a list that uses a list', '{pet}', { pet: ['a {animal}'], animal: ['cat'] }, ['a cat']],
  ['nothing in a circle', '{a}', { a: ['{b}'], b: ['{a}'] }, []],
])('a signal stands for %s', (...[, phrase, lists, expected]) => {
  expect(marked(phrase, 'I saw a cat and the guinea pig', lists)).toEqual(expected);
});

test.each([
  ['..3', 'has no word that must be there; add one'],
  ['bell?', 'has no word that must be there; add one'],
  ['a ..30 b', 'has the gap "..30"; use ..20 at most'],
  ['a|| b', 'has "a||", in which "" is no word'],
])('"%s" cannot be read: it %s', (phrase, fault) => {
  expect(parsePhrase(phrase)).toBe(fault);
});
