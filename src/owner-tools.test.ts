import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnowledgeError } from './domain';
import { readOwnedContent } from './knowledge';
import { lintFolder, testFolder } from './owner-tools';
import { gistOf } from './upkeep';
import { WORD_SCHEMAS } from './word-schemas';

const TODAY = '2026-11-24';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'owned-'));
  cpSync('knowledge', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('the shipped content', () => {
  it('has nothing to mend', () => {
    expect(lintFolder('knowledge', TODAY)).toEqual([]);
  });

  it('answers every golden question and reviews every golden draft as agreed', () => {
    const { wrongReplies, wrongReviews } = testFolder('knowledge');
    const told = [
      ...wrongReplies.map(({ entry, got: { decision } }) => ({
        ask: entry.ask,
        ...gistOf(decision.reply),
        by: decision.by,
      })),
      ...wrongReviews.map(({ entry, missing, unexpected }) => ({
        draft: entry.text,
        missing,
        unexpected,
      })),
    ];
    expect(told).toEqual([]);
  });

  const { golden, elements, knowledge } = readOwnedContent('knowledge', WORD_SCHEMAS);

  it('asks at least eighty golden questions, of every section, kind and language', () => {
    const asked = golden.questions.map(
      ({ clauses: [id = ''] }) => knowledge.clauses.get(id)?.section,
    );
    expect(golden.questions.length).toBeGreaterThanOrEqual(80);
    expect(new Set(asked)).toEqual(new Set([...knowledge.sections.map(({ id }) => id), undefined]));
    expect(new Set(golden.questions.map(({ kind }) => kind)).size).toBe(5);
    expect(new Set(golden.questions.map(({ lang }) => lang)).size).toBe(3);
  });

  it('covers the eight elements of a policy', () => {
    expect(elements.map(({ id }) => id)).toEqual([
      'employee-access',
      'licensing-and-regulations',
      'information-verification',
      'posting-standards',
      'platform-rules',
      'confidentiality',
      'patient-communication',
      'consequences',
    ]);
  });
});

describe('content with faults', () => {
  it('is linted all the same, and each fault is told where it stands, once', () => {
    edit('clauses/privacy/phi-images.md', 'verdict: not-allowed', 'verdict: never');
    edit('clauses/enforcement/consequences.md', 'owner: ', 'owner: nobody-');
    edit('elements.yml', 'clauses: [platform-fit', 'clauses: [platform-fits');
    const remarks = lintFolder(folder, TODAY).map(({ place, check }) => `${place} ${check}`);
    expect(remarks).toEqual([
      expect.stringMatching(/^knowledge\/clauses\/enforcement\/consequences\.md:\d+ content$/),
      expect.stringMatching(/^knowledge\/clauses\/privacy\/phi-images\.md:\d+ content$/),
      expect.stringMatching(/^knowledge\/elements\.yml:\d+ dead-link$/),
    ]);
  });

  it('cannot be tried', () => {
    expect(() => testFolder(folder)).toThrow(KnowledgeError);
  });
});
