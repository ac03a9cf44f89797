import { createWordReader, wordsOf } from '.';

describe('the words of a text', () => {
  it.each([
    ['Can I post this?', ['can', 'i', 'post', 'this']],
    ["I can't, don't ask", ['i', 'cant', 'dont', 'ask']],
    ['Zoë’s café', ['zoes', 'cafe']],
    ["l'hôpital d'à côté", ['l', 'hopital', 'd', 'a', 'cote']],
    ["I'd say it's fine", ['id', 'say', 'its', 'fine']],
    ['#NursesWeek @northside 😩', ['nursesweek', 'northside', '😩']],
    ['w/o a d/c note', ['wo', 'a', 'dc', 'note']],
    ['sooooo cute', ['soo', 'cute']],
    ['zero\u200Bwidth', ['zerowidth']],
    ['', []],
  ])('%j are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('end after four hundred: a longer text is a document and no question', () => {
    expect(wordsOf('word '.repeat(5_000))).toHaveLength(400);
  });
});

describe('chat spellings', () => {
  const readWords = createWordReader({
    en: { u: 'you', pic: 'photo', dm: 'direct message', lol: '' },
    de: { darf: 'may' },
  });

  it.each([
    ['u posted a pic lol', 'en', 'you posted a photo'],
    ['got a DM', 'en', 'got a direct message'],
    ['darf ich', 'de', 'may ich'],
    ['u posted', 'fr', 'u posted'],
  ])('%j in %s reads %j', (text, language, read) => {
    expect(readWords(text, language).join(' ')).toBe(read);
  });
});
