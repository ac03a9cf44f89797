import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { draftSchema } from '../domain';
import type { LabelledDraft, Problem } from '../domain';
import { placeOf } from './parse-file';

/**
 * Reads drafts/*.tsv: rules ("-" for none), account, platform ("-" for any), media and text, one
 * draft a line. A draft with a fault is left out, and the fault goes to `problems`.
 */
export function readLabelledDrafts(
  folder: string,
  ruleIds: ReadonlySet<string>,
  problems: Problem[],
): LabelledDraft[] {
  return filesIn(join(folder, 'drafts')).flatMap(({ name, text }) =>
    text.split(/\r?\n/).flatMap((line, at) => {
      if (line === '' || line.startsWith('#')) return [];
      const read = readLine(line, ruleIds);
      if (typeof read !== 'string') return [read];
      problems.push({ place: placeOf(`drafts/${name}`, at + 1), message: read });
      return [];
    }),
  );
}

function filesIn(folder: string): { name: string; text: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

const COLUMNS = 5;

/** The draft, or what is wrong with the line; the text of a draft is never told. */
function readLine(line: string, ruleIds: ReadonlySet<string>): LabelledDraft | string {
  const columns = line.split('\t');
  if (columns.length !== COLUMNS)
    return `has ${columns.length} columns; write rules, account, platform, media and text, with a tab between.`;
  const [labels = '', account, platform, media, text] = columns;
  const rules = labels === '-' ? [] : labels.split(',');
  const unknown = rules.find((id) => !ruleIds.has(id));
  if (unknown !== undefined)
    return `"rules" names "${unknown}"; use ids of rules/*.yml with commas between, or "-" for a draft that needs nothing.`;
  const draft = draftSchema.safeParse({
    text,
    account,
    media,
    alt: true,
    ...(platform !== '-' && { platform }),
  });
  if (draft.success) return { draft: draft.data, rules };
  const field = String(draft.error.issues[0]?.path[0]);
  const value = { account, platform, media }[field] ?? '';
  return `"${field}" is "${value}"; use a value that check --${field} takes.`;
}
