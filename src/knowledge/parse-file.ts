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
  return parseText(file, { text: file.text, firstLine: 1 }, problems);
}

/** Parses a file before it is needed; it is not parsed again then. */
export function parseAhead(file: KnowledgeFile): void {
  if (file.path.endsWith('.md')) parseMarkdown(file, []);
  else if (/[.]ya?ml$/.test(file.path)) parseYaml(file, []);
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
  const front = parseText(file, { text: yaml, firstLine: 2 }, problems);
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

interface Yaml {
  text: string;
  /** Line of the file that the text starts on. */
  firstLine: number;
}

/** What was parsed ahead, until the file is let go. */
const KNOWN = new WeakMap<KnowledgeFile, { data: unknown; problems: readonly Problem[] }>();

function parseText(file: KnowledgeFile, yaml: Yaml, problems: Problem[]): Parsed | undefined {
  const known = KNOWN.get(file) ?? dataOf(file, yaml);
  KNOWN.set(file, known);
  problems.push(...known.problems);
  if (known.problems.length > 0) return undefined;
  return { file: file.path, data: known.data, lineOf: createLineFinder(yaml) };
}

function dataOf(
  { path }: KnowledgeFile,
  { text, firstLine }: Yaml,
): { data: unknown; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    place: placeOf(path, lines.linePos(error.pos[0]).line + firstLine - 1),
    message: `is not valid YAML: ${error.message}`,
  }));
  return { data: problems.length > 0 ? undefined : document.toJS(), problems };
}

/** Lines are rarely asked for: the text is parsed again then, rather than kept with its positions. */
function createLineFinder({ text, firstLine }: Yaml): Parsed['lineOf'] {
  const lines = new LineCounter();
  let document: Document | undefined;
  return (fields) => {
    if (fields.length === 0) return firstLine;
    document ??= parseDocument(text, { lineCounter: lines, prettyErrors: false });
    return lineIn(document, lines, fields) + firstLine - 1;
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
