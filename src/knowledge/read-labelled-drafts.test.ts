import { rmSync } from 'node:fs';
import type { Problem } from '../domain';
import { readLabelledDrafts } from './read-labelled-drafts';
import { writeFolder } from './testing/write-folder';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const RULES = new Set(['place.plate', 'place.time']);

function read(text: string) {
  const folder = writeFolder({ 'drafts/cars.tsv': text });
  folders.push(folder);
  const problems: Problem[] = [];
  const drafts = readLabelledDrafts(folder, RULES, problems);
  return { drafts, problems: problems.map(({ place, message }) => `${place} › ${message}`) };
}

const SOUND = 'place.plate,place.time\tpersonal\tx\tphoto\tABC 123, now';

test('a line is a draft with the rules that it breaks; lines with "#" are for people', () => {
  const { drafts, problems } = read(`# Cars\n${SOUND}\n-\tofficial\t-\tnone\tHello\n`);
  expect(problems).toEqual([]);
  expect(drafts).toMatchObject([
    { rules: ['place.plate', 'place.time'], draft: { text: 'ABC 123, now', platform: 'x' } },
    { rules: [], draft: { text: 'Hello', account: 'official', platform: 'other' } },
  ]);
});

test.each([
  [
    'place.plate\tpersonal\tABC 123',
    'has 3 columns; write rules, account, platform, media and text, with a tab between.',
  ],
  [
    'place.size\tpersonal\t-\tnone\tABC 123',
    '"rules" names "place.size"; use ids of rules/*.yml with commas between, or "-" for a draft that needs nothing.',
  ],
  [
    '-\tprivate\t-\tnone\tABC 123',
    '"account" is "private"; use a value that check --account takes.',
  ],
  [
    '-\tpersonal\tfax\tnone\tABC 123',
    '"platform" is "fax"; use a value that check --platform takes.',
  ],
  [
    '-\tpersonal\t-\tpainting\tABC 123',
    '"media" is "painting"; use a value that check --media takes.',
  ],
])('a fault is told with its line, and the draft is left out: %s', (line, message) => {
  const { drafts, problems } = read(`${SOUND}\n${line}\n`);
  expect(problems).toEqual([`knowledge/drafts/cars.tsv:2 › ${message}`]);
  expect(drafts).toHaveLength(1);
});

test('content without labelled drafts has none', () => {
  const folder = writeFolder({});
  folders.push(folder);
  expect(readLabelledDrafts(folder, RULES, [])).toEqual([]);
});
