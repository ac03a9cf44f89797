import { createRepair } from './spelling';

const repair = createRepair(
  new Map([
    ['patient', 50],
    ['patients', 20],
    ['instagram', 40],
    ['post', 90],
  ]),
  (word) => ['pots', 'patent', 'mountain'].includes(word),
);

describe('a word that no text holds', () => {
  it.each([
    ['pateint', 'patient'],
    ['instgram', 'instagram'],
    ['patient', 'patient'],
    ['psot', 'post'],
    ['pst', 'pst'],
    ['pots', 'pots'],
    ['patent', 'patent'],
    ['mountain', 'mountain'],
    ['patient2', 'patient2'],
  ])('%s is read as %s', (word, read) => {
    expect(repair(word, 'en')).toBe(read);
  });
});
