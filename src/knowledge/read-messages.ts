import { z } from 'zod';
import type { Problem } from '../domain';
import { check, parseYaml } from './parse-file';
import type { KnowledgeFile } from './read-folder';

const labelsSchema = z.record(z.string(), z.string());

/** Message templates by name: messages/answer.hbs → "answer". */
export function readMessages(files: readonly KnowledgeFile[]): Map<string, string> {
  return new Map(
    files
      .filter(({ path }) => path.endsWith('.hbs'))
      .map(({ path, text }) => [path.replace(/^.*messages\//, '').replace(/\.hbs$/, ''), text]),
  );
}

/** messages/labels.yml: words for verdicts, severities and buttons. */
export function readLabels(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Map<string, string> {
  const file = files.find(({ path }) => path.endsWith('messages/labels.yml'));
  const parsed = file && parseYaml(file, problems);
  const labels = parsed && check(labelsSchema, parsed, problems);
  return new Map(Object.entries(labels ?? {}));
}
