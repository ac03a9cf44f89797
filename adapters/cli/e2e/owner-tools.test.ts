import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const TSX = 'node_modules/tsx/dist/cli.mjs';
const PLANES = 'clauses/access/paper-planes.md';
/** A clause of its own words, so that nothing else in the content decides what these tests see. */
const CLAUSE = `---
id: paper-planes
section: access
title: Paper planes
verdict: allowed
summary: You may fly paper planes.
conditions: [Nobody is hit.]
when:
  - facts: [authorization-signed]
    verdict: conditional
    because: Signed paper planes fly outside only.
contacts: [social-media-team]
owner: social-media-team
version: "1.0"
review: 2030-05-24
jurisdictions: [any]
principles: [kindness]
sources: [{ ref: Our own rule, as_of: 2026-11-24, verified: true }]
phrasings:
  - may we fly paper planes
  - is a paper plane allowed
  - can i fold and throw paper planes in the hallway
  - paper planes ok?
  - who may let paper planes fly
---
Paper planes may fly.
`;
const GOLDEN = `questions:
  - ask: may all of us fly paper planes
    kind: answer
    clauses: [paper-planes]
    verdicts: [allowed, conditional]
  - ask: what is on the menu in the canteen
    kind: no-answer
drafts:
  - text: Guess who went home today? Bernhard Almquist, after his bypass!
    verdict: block
    rules: [phi.name]
    also: [phi.date, phi.confirms-presence, phi.combination, phi.room-time]
  - text: The flu clinic is open until six. Walk in.
    verdict: clear
`;

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'owned-'));
  cpSync('knowledge', join(folder, 'knowledge'), { recursive: true });
  // What may be missing is left out: it takes most of the time to learn.
  for (const path of [
    'locales/es/clauses',
    'locales/es/faq',
    'locales/fr/clauses',
    'locales/fr/faq',
  ])
    rmSync(join(folder, 'knowledge', path), { recursive: true, force: true });
  writeFileSync(join(folder, 'knowledge/questions.yml'), GOLDEN);
  writeFileSync(join(folder, 'knowledge', PLANES), CLAUSE);
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=Test', '-c', 'user.email=test@example.com', 'commit', '-qm', 'Content');
});
afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: string[]): void {
  execFileSync('git', ['-C', folder, ...args]);
}

function policy(...args: string[]): Ran {
  const command = [TSX, 'adapters/cli/main.ts', '--knowledge', join(folder, 'knowledge'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

/** Changes a file for the time of `run`. */
function withEdit<T>(path: string, [from, to]: [string, string], run: () => T): T {
  const file = join(folder, 'knowledge', path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  try {
    return run();
  } finally {
    writeFileSync(file, text);
  }
}

function leftovers(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('policy-diff-'));
}

describe('policy lint', () => {
  it('names file and line of a ban on talk about pay, and exits with 1', () => {
    const path = 'clauses/governance/protected-rights.md';
    const body: [string, string] = [
      '- Patients stay out of it',
      'Do not discuss your wages.\n\n- Patients stay out of it',
    ];
    const { status, stdout } = withEdit(path, body, () => policy('lint'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/protected-rights\.md:\d+\n {2}✗ "Do not discuss your wages\." forbids/);
  });

  it('exits with 1 for a review that is due, where warnings are to count', () => {
    const { status, stdout } = policy('lint', '--strict', '--today', '2031-01-01');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n {2}! phi-images › its review was due on/);
    expect(stdout).toContain('0 errors');
  });

  it('says which day it understands', () => {
    expect(policy('lint', '--today', 'soon').stderr).toContain('2027-05-31');
  });
});

describe('policy test', () => {
  it('fails with what answered instead', () => {
    const path = 'questions.yml';
    const wish: [string, string] = ['clauses: [paper-planes]', 'clauses: [phi-images]'];
    const { status, stdout } = withEdit(path, wish, () => policy('test'));
    expect(status).toBe(1);
    expect(stdout).toMatch(/questions\.yml:2\n[\s\S]*wanted +.*phi-images\n +got +.*paper-planes/);
  });
});

describe('policy diff', () => {
  const stricter: [string, string] = ['verdict: allowed\n', 'verdict: not-allowed\n'];
  const rules = 'rules/privacy.yml';

  function milderRule(): [string, string] {
    const text = readFileSync(join(folder, 'knowledge', rules), 'utf8');
    const [head = ''] = /- id: phi\.name\n[\s\S]*?severity: block/.exec(text) ?? [];
    return [head, head.replace('severity: block', 'severity: fix')];
  }

  it('finds nothing where nothing was edited, and leaves nothing behind', () => {
    const before = leftovers();
    const { status, stdout } = policy('diff', 'HEAD');
    expect(stdout).toContain('no replies changed, no replies reworded, no reviews changed.');
    expect(status).toBe(0);
    expect(leftovers()).toEqual(before);
  });

  it('shows exactly the reply and the finding that edits change', () => {
    const { stdout } = withEdit(PLANES, stricter, () =>
      withEdit(rules, milderRule(), () => policy('diff', 'HEAD', '--json')),
    );
    const { edits, replies, reviews } = JSON.parse(stdout) as Record<string, unknown[]>;
    expect(edits).toEqual([
      { kind: 'clause', id: 'paper-planes', change: 'edited', fields: ['verdict'] },
      { kind: 'rule', id: 'phi.name', change: 'edited', fields: ['severity'] },
    ]);
    expect(replies).toMatchObject([
      {
        entry: { ask: 'may all of us fly paper planes' },
        after: { verdict: 'not-allowed' },
        right: { before: true, after: false },
      },
    ]);
    expect(replies).toHaveLength(1);
    expect(reviews).toMatchObject([{ entry: { rules: ['phi.name'] } }]);
  });

  it('is Markdown for a pull request on request', () => {
    const { stdout } = withEdit(PLANES, stricter, () => policy('diff', 'HEAD', '--markdown'));
    expect(stdout).toMatch(
      /\| may all of us fly paper planes \| .*<br>paper-planes \| not-allowed<br>paper-planes<br>✗ no longer as agreed \|/,
    );
  });
});

describe('policy explain', () => {
  it('tells language, words, facts, candidates and the rule that decided', () => {
    const { status, stdout } = policy('explain', 'may i fly my papper planes? she signed the form');
    expect(status).toBe(0);
    expect(stdout).toMatch(/language +en, detected/);
    expect(stdout).toMatch(/read as +papper → paper/);
    expect(stdout).toMatch(/facts +.*authorization-signed/);
    expect(stdout).toMatch(
      /because +Entry 1 of "when" in paper-planes decides: authorization-signed/,
    );
    expect(stdout).toMatch(/belief +what it may ask for/);
  });

  it('wants a question', () => {
    const { status, stderr } = policy('explain');
    expect(status).toBe(1);
    expect(stderr).toContain('Write the question');
  });
});
