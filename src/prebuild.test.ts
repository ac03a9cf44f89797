import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssistant } from './assistant';
import { openAssistant } from './open-assistant';
import { createExplainer } from './explain';
import { hashOfCode, readPrebuilt, writePrebuilt } from './knowledge';
import { openContent, openKnowledge } from './open-content';
import { compareWith, testFolder } from './owner-tools';
import { prebuild } from './prebuild';

const root = mkdtempSync(join(tmpdir(), 'prebuilt-'));
const folder = join(root, 'knowledge');
const file = join(root, 'dist', 'prebuilt.bin');
const NONE = join(root, 'none.bin');

beforeAll(() => {
  cpSync('knowledge', folder, { recursive: true });
  prebuild(folder, [__dirname], file);
}, 240_000);
afterAll(() => rmSync(root, { recursive: true }));

describe('content that was read and learned ahead', () => {
  it('answers and reviews as content that is read and learned at start', () => {
    const knowledge = openKnowledge(folder);
    const fresh = createAssistant(knowledge);
    const opened = openAssistant(folder, { prebuilt: file });
    const questions = [...knowledge.faq.values()].map(({ question }) => question);
    const sentences = [...knowledge.clauses.values()].map(({ summary }) => summary);
    for (const text of [...questions, ...sentences, '¿puedo subir una foto?', 'zyzzyva']) {
      expect(opened.handle({ kind: 'ask', text })).toEqual(fresh.handle({ kind: 'ask', text }));
      const draft = {
        text,
        account: 'official',
        platform: 'x',
        media: 'photo',
        alt: false,
      } as const;
      expect(opened.handle({ kind: 'check', draft })).toEqual(
        fresh.handle({ kind: 'check', draft }),
      );
    }
  }, 240_000);

  it('gives its owners the same replies as content that is learned now', () => {
    const same = compareWith(openContent(folder, { prebuilt: file }), folder, NONE);
    expect(same).toMatchObject({ edits: [], replies: [], reviews: [] });
  }, 240_000);

  it('is not learned again by the tools of its owners', () => {
    const spoilt = join(root, 'spoilt.bin');
    const made = readPrebuilt(file, folder);
    if (typeof made === 'string') throw new Error(made);
    writePrebuilt(spoilt, { ...made, learned: new Uint8Array() }, [hashOfCode(__dirname)]);
    expect(() => testFolder(folder, spoilt)).toThrow(/deserialize/);
    expect(() => compareWith({ knowledge: made.knowledge }, folder, spoilt)).toThrow(/deserialize/);
    expect(() => createExplainer(openContent(folder, { prebuilt: spoilt }))).toThrow(/deserialize/);
  }, 240_000);

  it('is not written again while it is current', () => {
    const before = statSync(file).mtimeMs;
    prebuild(folder, [__dirname], file);
    expect(statSync(file).mtimeMs).toBe(before);
  });
});

describe('content that changed since', () => {
  it('is read and learned at start, with one line in the log', () => {
    const page = join(folder, 'clauses/privacy/phi-images.md');
    writeFileSync(page, `${readFileSync(page, 'utf8')}\nOne more line.\n`);
    const logged: string[] = [];
    const note = (message: string, fields?: object): unknown =>
      logged.push(`${message} ${JSON.stringify(fields)}`);
    const log = { debug: note, info: note, warn: note, error: note };
    const opened = openAssistant(folder, { prebuilt: file, log });
    expect(logged).toEqual([
      'The prebuilt index is not used; the content is read and learned now. {"reason":"stale"}',
    ]);
    const handled = opened.handle({ kind: 'act', token: 'clause:phi-images' });
    expect(JSON.stringify(handled)).toContain('One more line.');
  }, 240_000);
});
