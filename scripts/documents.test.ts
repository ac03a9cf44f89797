import { existsSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { envExample } from './env-example';

const packageSchema = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
  whyDependencies: z.record(z.string(), z.string()),
});
const manifest = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const documents = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter(
    (path) =>
      path !== '' &&
      !path.startsWith('knowledge/clauses/') &&
      !path.startsWith('knowledge/faq/') &&
      !path.startsWith('knowledge/locales/'),
  );

describe('.env.example', () => {
  it('holds every setting that the code reads (npm run env-example)', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(envExample());
  });
});

describe('package.json', () => {
  const all = { ...manifest.dependencies, ...manifest.devDependencies };

  it('says why each dependency is there, and of no other', () => {
    expect(Object.keys(manifest.whyDependencies).toSorted()).toEqual(Object.keys(all).toSorted());
  });

  it('pins every version', () => {
    expect(Object.values(all).filter((version) => !/^\d/.test(version))).toEqual([]);
  });
});

describe.each(documents)('%s', (path) => {
  const text = readFileSync(path, 'utf8');

  it('names only commands that exist', () => {
    const named = [...text.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => manifest.scripts[name ?? ''] === undefined)).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });

  it('names only paths that exist', () => {
    const paths = [
      ...text.matchAll(/`((?:src|adapters|knowledge|manifest|scripts|bench)\/[\w./-]+)`/g),
    ].map(([, named]) => named!);
    expect(paths.filter((named) => !existsSync(named))).toEqual([]);
  });
});
