import { rmSync } from 'node:fs';
import type { OwnedContent } from '../domain';
import { readOwnedContent } from './read-owned-content';
import { OWNERS_FILES, writeFolder } from './testing/write-folder';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function read(changes: Record<string, string | undefined> = {}): OwnedContent {
  const folder = writeFolder({ ...OWNERS_FILES, ...changes });
  folders.push(folder);
  return readOwnedContent(folder, new Map());
}

function problemsOf(changes: Record<string, string | undefined>): string[] {
  return read(changes).problems.map(({ place, message }) => `${place} › ${message}`);
}

describe('what the owners keep beside the policy', () => {
  it('is read without a problem', () => {
    const { problems, golden, elements, overbroad } = read();
    expect(problems).toEqual([]);
    expect(golden.questions).toMatchObject([
      { ask: 'may I show the deck?', kind: 'answer', clauses: ['parking-photos'] },
    ]);
    expect(golden.drafts).toMatchObject([{ text: 'Plate ABC 123', rules: ['place.plate'] }]);
    expect(elements).toMatchObject([{ id: 'places' }]);
    expect(overbroad).toMatchObject([{ id: 'pay-ban' }]);
  });

  it.each([
    [
      'an answer without a verdict',
      OWNERS_FILES['questions.yml']!.replace('verdicts: [allowed]', 'verdicts: []'),
      'knowledge/questions.yml:5 › "verdicts" is []; name the verdicts that are right for this answer.',
    ],
    [
      'a clause for an emergency',
      OWNERS_FILES['questions.yml']!.replace('kind: answer', 'kind: emergency'),
      'knowledge/questions.yml:4 › "clauses" is ["parking-photos"]; name clauses for an answer or a clarification, and none for anything else.',
    ],
    [
      'a kind of reply that does not exist',
      OWNERS_FILES['questions.yml']!.replace('kind: answer', 'kind: yes'),
      'knowledge/questions.yml:3 › "kind" is "yes"; use answer, clarification, no-answer, emergency or small-talk.',
    ],
    [
      'a missing file',
      undefined,
      'knowledge/questions.yml:1 › is missing; restore it from the shipped content.',
    ],
  ])('%s is told with its line', (_name, text, expected) => {
    expect(problemsOf({ 'questions.yml': text })).toContain(expected);
  });
});

describe('the place of an entry', () => {
  const { knowledge, golden, placeOf } = read();
  const clause = knowledge.clauses.get('parking-photos')!;

  it('is its file and line', () => {
    expect(placeOf(clause)).toBe('knowledge/clauses/places/parking-photos.md:2');
    expect(placeOf(clause, ['review'])).toBe('knowledge/clauses/places/parking-photos.md:12');
  });

  it('is known for each line of the text below the front matter', () => {
    expect(placeOf(clause, ['body'])).toBe('knowledge/clauses/places/parking-photos.md:23');
    expect(placeOf(clause, ['body', 2])).toBe('knowledge/clauses/places/parking-photos.md:25');
  });

  it('is known inside a list', () => {
    expect(placeOf(golden.drafts[0]!)).toBe('knowledge/questions.yml:7');
  });
});
