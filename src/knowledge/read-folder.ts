import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A text file under the knowledge folder. */
export interface KnowledgeFile {
  /** Path below the folder, with "/" on every system, e.g. "clauses/privacy/phi-images.md". */
  path: string;
  text: string;
}

/** All content files below `folder`, sorted by path. READMEs and hidden files are for people. */
export function readFolder(folder: string): KnowledgeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isContent(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({
      path: relative(folder, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n'),
    }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Hash over names and texts: equal content gives equal answers. */
export function fingerprint(files: readonly KnowledgeFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${text}\0`);
  return hash.digest('hex').slice(0, 16);
}

function isContent(name: string): boolean {
  return /^[^.].*\.(?:md|ya?ml|hbs|txt)$/.test(name) && !/^(?:README|CHANGELOG)\.md$/.test(name);
}
