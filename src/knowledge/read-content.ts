import type { z } from 'zod';
import {
  clauseFrontMatterSchema,
  clauseTranslationSchema,
  faqFrontMatterSchema,
  faqTranslationSchema,
  walkSchema,
  walkTranslationSchema,
} from '../domain';
import type {
  Clause,
  ClauseTranslation,
  FaqEntry,
  FaqTranslation,
  Problem,
  Walk,
  WalkTranslation,
} from '../domain';
import type { Placed } from './collect';
import { placed } from './collect';
import { check, parseMarkdown, parseYaml, placeOf } from './parse-file';
import type { KnowledgeFile } from './read-folder';

type Read<T> = (files: readonly KnowledgeFile[], problems: Problem[]) => Placed<T>[];

export function readClauses(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<Clause>[] {
  return readMarkdown(clauseFrontMatterSchema)(files, problems).map((entry) => {
    requireFileName(entry, problems);
    return { ...entry, value: { ...entry.value, lang: 'en' as const } };
  });
}

export function readFaq(files: readonly KnowledgeFile[], problems: Problem[]): Placed<FaqEntry>[] {
  return readMarkdown(faqFrontMatterSchema)(files, problems).map((entry) => {
    requireFileName(entry, problems);
    return { ...entry, value: { ...entry.value, lang: 'en' as const } };
  });
}

export const readWalks: Read<Walk> = readYamlFiles(walkSchema);
export const readClauseTranslations: Read<ClauseTranslation> =
  readMarkdown(clauseTranslationSchema);
export const readFaqTranslations: Read<FaqTranslation> = readMarkdown(faqTranslationSchema);
export const readWalkTranslations: Read<WalkTranslation> = readYamlFiles(walkTranslationSchema);

function readMarkdown<S extends z.ZodType<{ id: string }>>(
  schema: S,
): Read<z.infer<S> & { body: string }> {
  return (files, problems) =>
    files.flatMap((file) => {
      const parsed = parseMarkdown(file, problems);
      const data = parsed && check(schema, parsed.front, problems);
      if (!parsed || !data) return [];
      if (parsed.body === '') {
        problems.push({
          place: placeOf(file.path, 1),
          message: `${data.id} › has no text below its front matter; write it there.`,
        });
      }
      return [placed({ ...data, body: parsed.body }, parsed.front)];
    });
}

function readYamlFiles<S extends z.ZodType>(schema: S): Read<z.infer<S>> {
  return (files, problems) =>
    files.flatMap((file) => {
      const parsed = parseYaml(file, problems);
      const data = parsed && check(schema, parsed, problems);
      return parsed && data ? [placed(data, parsed)] : [];
    });
}

/** People look for an entry by its file name. */
function requireFileName(entry: Placed<{ id: string }>, problems: Problem[]): void {
  const { id } = entry.value;
  if (!entry.place.includes(`/${id}.md:`)) {
    problems.push({
      place: entry.placeOfField(['id']),
      message: `"id" is "${id}"; use the file's name, or rename the file to ${id}.md.`,
    });
  }
}
