import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../domain';
import { describeIssue } from './describe-issue';
import type { KnowledgeFile } from './read-folder';

/** YAML data of one file together with the lines it stands on. */
export interface Parsed {
  file: string;
  data: unknown;
  /** Line of a field in the file, 1-based. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

/** Reads a .yml file. Faults of form go to `problems`; the result is then undefined. */
export function parseYaml(file: KnowledgeFile, problems: Problem[]): Parsed | undefined {
  return parseYamlText({ path: file.path, text: file.text, firstLine: 1 }, problems);
}

/** Splits a Markdown file into the YAML between its "---" lines and the text below them. */
export function parseMarkdown(
  file: KnowledgeFile,
  problems: Problem[],
): { front: Parsed; body: string } | undefined {
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)([\s\S]*)$/.exec(file.text);
  if (!match) {
    problems.push({
      place: placeOf(file.path, 1),
      message: 'starts without front matter; put the fields between two lines of "---".',
    });
    return undefined;
  }
  const [, yaml = '', body = ''] = match;
  const front = parseYamlText({ path: file.path, text: yaml, firstLine: 2 }, problems);
  const firstLine = lineAt(file.text, file.text.length - body.trimStart().length);
  return front && { front: withBody(front, firstLine), body: body.trim() };
}

/** Lines of the body are told by the path ["body", 0], ["body", 1] … */
function withBody(front: Parsed, firstLine: number): Parsed {
  return {
    ...front,
    lineOf: (path) => (path[0] === 'body' ? firstLine + Number(path[1] ?? 0) : front.lineOf(path)),
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Checks data against a schema. Every fault becomes a problem with its line; the result is then undefined. */
export function check<S extends z.ZodType>(
  schema: S,
  parsed: Parsed,
  problems: Problem[],
): z.infer<S> | undefined {
  const result = schema.safeParse(parsed.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({
      place: placeOf(parsed.file, parsed.lineOf(issue.path)),
      message: describeIssue(issue, parsed.data),
    });
  }
  return undefined;
}

/** One entry of a list file, as if it were a file of its own. */
export function entriesOf(parsed: Parsed, problems: Problem[]): Parsed[] {
  const { data } = parsed;
  if (!Array.isArray(data)) {
    problems.push({
      place: placeOf(parsed.file, 1),
      message: 'holds no list; start every entry with "- ".',
    });
    return [];
  }
  return data.map((entry: unknown, index) => ({
    file: parsed.file,
    data: entry,
    lineOf: (path) => parsed.lineOf([index, ...path]),
  }));
}

export function placeOf(file: string, line: number): string {
  return `knowledge/${file}:${line}`;
}

function parseYamlText(
  { path, text, firstLine }: { path: string; text: string; firstLine: number },
  problems: Problem[],
): Parsed | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    const line = lines.linePos(error.pos[0]).line + firstLine - 1;
    problems.push({ place: placeOf(path, line), message: `is not valid YAML: ${error.message}` });
  }
  if (document.errors.length > 0) return undefined;
  return {
    file: path,
    data: document.toJS(),
    lineOf: (fields) => lineIn(document, lines, fields) + firstLine - 1,
  };
}

/** The line of the deepest part of `path` that exists. */
function lineIn(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
