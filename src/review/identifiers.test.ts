import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIdentifierFinder } from './identifiers';
import { readReviewContent } from './testing/read-content';
import { SIGNALS } from './testing/signals';

const finder = createIdentifierFinder(readReviewContent());

test('identifiers come with their type and place', () => {
  const text = 'Maria Lopez, 87F, room 412, MRN 00482913';
  expect(finder.find(text).map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
    ['person-name', 'Maria Lopez'],
    ['age', '87F'],
    ['room-bed', 'room 412'],
    ['mrn', '00482913'],
  ]);
});

test('a clean post has none', () => {
  expect(
    finder.find('Get your flu shot today. It is quick, free and kind to your neighbors!'),
  ).toEqual([]);
});

test('every signal is explained to the rules’ owners', () => {
  const readme = readFileSync(join(__dirname, '../../knowledge/rules/README.md'), 'utf8');
  expect(SIGNALS.filter((name) => !readme.includes(`{${name}}`))).toEqual([]);
});
