import { judgeSurfaces } from './judge-surfaces';

const SURFACES = [
  { name: 'command', tests: [/command\.test/] },
  { name: 'button', tests: [/a button/] },
  { name: 'page', tests: [/a page/] },
  { name: 'nobody tests this', tests: [/a carrier pigeon/] },
];

function file(
  name: string,
  tests: Record<string, string>,
  message = '',
): Parameters<typeof judgeSurfaces>[1][number] {
  const assertionResults = Object.entries(tests).map(([fullName, status]) => ({
    fullName,
    status,
  }));
  return { name: `/somewhere/adapters/slack/e2e/${name}`, message, assertionResults };
}

function outcomes(...files: Parameters<typeof judgeSurfaces>[1]): Record<string, string> {
  const rows = judgeSurfaces(SURFACES, files);
  return Object.fromEntries(rows.map(({ surface, outcome }) => [surface, outcome]));
}

describe('a surface', () => {
  it('passes when its tests do, though some were skipped', () => {
    const ran = file('press.test.ts', {
      'a button works': 'passed',
      'a button in a page': 'pending',
    });
    expect(outcomes(ran)).toMatchObject({ button: 'pass' });
  });

  it('fails with one test, or with its file', () => {
    const press = file('press.test.ts', { 'a button works': 'passed', 'a button twice': 'failed' });
    const command = file('command.test.ts', {}, 'It did not compile.');
    expect(outcomes(press, command)).toMatchObject({ button: 'fail', command: 'fail' });
  });

  it('is skipped when all of its tests were', () => {
    const page = file('page.test.ts', { 'a page opens': 'pending' });
    expect(outcomes(page)).toMatchObject({ page: 'skipped' });
  });

  it('that no test shows is named as such', () => {
    expect(outcomes()).toMatchObject({ 'nobody tests this': 'none' });
  });
});

it('tests of no surface are counted, too', () => {
  const other = file('other.test.ts', { 'the rest': 'failed' });
  expect(outcomes(other)).toMatchObject({ 'everything else': 'fail' });
});
