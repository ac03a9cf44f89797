import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

jest.setTimeout(120_000);

const TSX = 'node_modules/tsx/dist/cli.mjs';
const GOLDEN = `questions:
  - ask: a former client keeps asking to follow my private page
    kind: answer
    clauses: [patient-connections]
    verdicts: [not-allowed, ask-first]
  - ask: may we write in public about our wages
    kind: answer
    clauses: [protected-rights]
    verdicts: [allowed]
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
  writeFileSync(join(folder, 'knowledge/questions.yml'), GOLDEN);
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

  it('exits with 1 for a warning only where that is asked for', () => {
    const late = ['--today', '2031-01-01'];
    expect(policy('lint', ...late).status).toBe(0);
    expect(policy('lint', '--strict', ...late).status).toBe(1);
  });

  it('says which day it understands', () => {
    expect(policy('lint', '--today', 'soon').stderr).toContain('2027-05-31');
  });
});

describe('policy test', () => {
  it('passes where everything is answered as agreed', () => {
    const { status, stdout } = policy('test');
    expect(stdout).toContain('3 of 3 questions and 2 of 2 drafts as agreed.');
    expect(status).toBe(0);
  });

  it('fails with what answered instead', () => {
    const path = 'questions.yml';
    const wish: [string, string] = ['clauses: [patient-connections]', 'clauses: [phi-images]'];
    const { status, stdout } = withEdit(path, wish, () => policy('test'));
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /questions\.yml:2\n[\s\S]*wanted +.*phi-images\n +got +.*patient-connections/,
    );
  });
});

describe('policy diff', () => {
  const seeded: [string, string] = ['verdict: allowed\nsummary', 'verdict: conditional\nsummary'];
  const path = 'clauses/governance/protected-rights.md';

  it('finds nothing where nothing was edited', () => {
    const { status, stdout } = policy('diff', 'HEAD');
    expect(stdout).toContain('no replies changed, no replies reworded, no reviews changed.');
    expect(status).toBe(0);
  });

  it('shows exactly the reply that an edit changes', () => {
    const { stdout } = withEdit(path, seeded, () => policy('diff', 'HEAD', '--json'));
    expect(JSON.parse(stdout)).toMatchObject({
      edits: [{ kind: 'clause', id: 'protected-rights', change: 'edited', fields: ['verdict'] }],
      replies: [
        {
          entry: { ask: 'may we write in public about our wages' },
          before: { verdict: 'allowed' },
          after: { verdict: 'conditional' },
          right: { before: true, after: false },
        },
      ],
      reviews: [],
    });
  });

  it('is Markdown for a pull request on request', () => {
    const { stdout } = withEdit(path, seeded, () => policy('diff', 'HEAD', '--markdown'));
    expect(stdout).toContain(
      '| may we write in public about our wages | allowed · protected-rights | conditional · protected-rights<br>✗ no longer as agreed |',
    );
  });

  it('shows the finding that a changed rule reports otherwise', () => {
    const rules = readFileSync(join(folder, 'knowledge/rules/privacy.yml'), 'utf8');
    const [head = ''] = /- id: phi\.name\n[\s\S]*?severity: block/.exec(rules) ?? [];
    const milder: [string, string] = [head, head.replace('severity: block', 'severity: fix')];
    const { stdout } = withEdit('rules/privacy.yml', milder, () =>
      policy('diff', 'HEAD', '--json'),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      replies: [],
      reviews: [{ entry: { rules: ['phi.name'] } }],
    });
  });

  it('leaves nothing behind', () => {
    const before = leftovers();
    policy('diff', 'HEAD');
    expect(leftovers()).toEqual(before);
  });
});

describe('policy explain', () => {
  it('tells language, words, facts, candidates and the rule that decided', () => {
    const { status, stdout } = policy(
      'explain',
      'may we post a pic of a pateint? he signed the form',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/language +en, detected/);
    expect(stdout).toMatch(/read as +pic → photo, pateint → patient/);
    expect(stdout).toMatch(/facts +.*authorization-signed/);
    expect(stdout).toMatch(
      /because +Entry \d+ of "when" in phi-\S+ decides: .*authorization-signed/,
    );
    expect(stdout).toMatch(/belief +what it may ask for/);
  });

  it('wants a question', () => {
    const { status, stderr } = policy('explain');
    expect(status).toBe(1);
    expect(stderr).toContain('Write the question');
  });
});
