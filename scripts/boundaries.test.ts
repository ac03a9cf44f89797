import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const DEPCRUISE = resolve('node_modules/.bin/depcruise');

/** A tree of the project's shape with these files, cruised with the project's own rules. */
function cruise(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'boundaries-'));
  try {
    cpSync('.dependency-cruiser.cjs', join(folder, '.dependency-cruiser.cjs'));
    cpSync('package.json', join(folder, 'package.json'));
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
    writeFileSync(join(folder, 'tsconfig.json'), '{}');
    for (const [path, text] of Object.entries({ ...QUIET, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const options = { cwd: folder, encoding: 'utf8' } as const;
    const args = ['src', 'adapters', '--config', '.dependency-cruiser.cjs'];
    return spawnSync(DEPCRUISE, args, options).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Files that break no rule. */
const QUIET = {
  'src/index.ts': "export * from './domain';\n",
  'src/domain/index.ts': 'export const word = 1;\n',
  'adapters/slack/app.ts': "export { word } from '../../src';\n",
  'adapters/teams/app.ts': "export { word } from '../../src';\n",
};

describe('the import directions', () => {
  it('let the quiet tree pass', () => {
    expect(cruise({})).toContain('no dependency violations found');
  });

  it.each([
    [
      'core-knows-no-platform',
      'a file of src/ imports an adapter',
      { 'src/answers/bad.ts': "export { word } from '../../adapters/slack/app';\n" },
    ],
    [
      'core-knows-no-platform',
      'a file of src/ imports Express',
      { 'src/answers/bad.ts': "export { Router } from 'express';\n" },
    ],
    [
      'adapters-use-the-front-door',
      'an adapter reaches behind src/index.ts',
      { 'adapters/slack/bad.ts': "export { word } from '../../src/domain';\n" },
    ],
    [
      'adapters-do-not-know-each-other',
      'one adapter imports another',
      { 'adapters/slack/bad.ts': "export { word } from '../teams/app';\n" },
    ],
    [
      'core-parts-meet-in-the-assistant',
      'one folder of the core imports its sibling',
      {
        'src/review/part.ts': "export { word } from '../domain';\n",
        'src/answers/bad.ts': "export { word } from '../review/part';\n",
      },
    ],
    [
      'lunr-in-search-only',
      'lunr is imported outside src/search',
      { 'src/answers/bad.ts': "export { default as lunr } from 'lunr';\n" },
    ],
    [
      'files-in-knowledge-only',
      'a file of the core reads the disk',
      { 'src/review/bad.ts': "export { readFileSync } from 'node:fs';\n" },
    ],
    [
      'sql-in-storage-only',
      'a query is written outside src/storage',
      { 'src/answers/bad.ts': "export { sql } from 'kysely';\n" },
    ],
    [
      'sql-in-storage-only',
      'an adapter opens a database itself',
      { 'adapters/slack/bad.ts': "export { Pool } from 'pg';\n" },
    ],
    [
      'slack-sdk-in-slack-only',
      'Bolt is imported outside adapters/slack',
      { 'adapters/teams/bad.ts': "export { App } from '@slack/bolt';\n" },
    ],
  ])('%s: stops the build when %s', (rule, _when, files) => {
    expect(cruise(files)).toContain(rule);
  });
});
