import { createRepair } from './spelling';

const repair = createRepair(
  new Map([
    ['patient', 50],
    ['patients', 20],
    ['instagram', 40],
    ['post', 90],
  ]),
);

describe('a word that no text holds', () => {
  it.each([
    ['pateint', 'patient'],
    ['instgram', 'instagram'],
    ['patient', 'patient'],
    ['pots', 'pots'],
    ['mountain', 'mountain'],
    ['patient2', 'patient2'],
  ])('%s is read as %s', (word, read) => {
    expect(repair(word, 'en')).toBe(read);
  });
});
