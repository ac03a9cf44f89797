import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KnowledgeError } from './domain';
import { openAssistant, watchAssistant } from './open-assistant';

let folder: string;
const logged: string[] = [];
const note = (message: string, fields?: object): void =>
  void logged.push(`${message} ${JSON.stringify(fields ?? {})}`);
const log = { debug: note, info: note, warn: note, error: note };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  cpSync('knowledge', folder, { recursive: true });
  logged.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(path: string, from: string, to: string): void {
  const file = join(folder, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

async function eventually(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; tries < 5000 && !isTrue(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(isTrue()).toBe(true);
}

describe('a broken folder at start', () => {
  it('is refused with every fault at once', () => {
    edit('clauses/privacy/phi-images.md', 'verdict: not-allowed', 'verdict: never');
    edit('rules/privacy.yml', '"{person-name}"', '"{persn-name}"');
    edit('messages/answer.hbs', '{{because}}', '{{because');
    const open = (): unknown => openAssistant(folder);
    expect(open).toThrow(KnowledgeError);
    expect(open).toThrow(/phi-images\.md:\d+[\s\S]*persn-name|persn-name[\s\S]*phi-images\.md:\d+/);
    expect(open).toThrow(/answer\.hbs/);
  });
});

describe('an edit while running', () => {
  const question = { kind: 'act' as const, token: 'clause:phi-images' };

  it('is picked up when it is sound, and refused when it is not; the last good content goes on', async () => {
    const live = watchAssistant(folder, log);
    try {
      const first = live.fingerprint();
      edit('clauses/privacy/phi-images.md', 'version: "1.0"', 'version: "2.0"');
      await eventually(() => live.fingerprint() !== first);
      expect(live.handle(question).reply).toMatchObject({ citation: { version: '2.0' } });
      edit('clauses/privacy/phi-images.md', 'verdict: not-allowed', 'verdict: never');
      await eventually(() => logged.some((line) => line.includes('New content was refused')));
      expect(live.handle(question).reply).toMatchObject({ citation: { version: '2.0' } });
      expect(logged.join('\n')).toMatch(/phi-images\.md:\d+.*never/);
    } finally {
      await live.close();
    }
  }, 240_000);
});
