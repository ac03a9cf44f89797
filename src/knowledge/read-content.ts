import type { z } from 'zod';
import {
  clauseFrontMatterSchema,
  clauseTranslationSchema,
  faqFrontMatterSchema,
  faqTranslationSchema,
  reminderFrontMatterSchema,
  reminderTranslationSchema,
  scenarioSchema,
  scenarioTranslationSchema,
  walkSchema,
  walkTranslationSchema,
} from '../domain';
import type {
  Clause,
  ClauseTranslation,
  FaqEntry,
  FaqTranslation,
  Problem,
  Reminder,
  ReminderTranslation,
  Scenario,
  ScenarioTranslation,
  Walk,
  WalkTranslation,
} from '../domain';
import type { Placed } from './collect';
import { placed } from './collect';
import { check, parseMarkdown, parseYaml, placeOf } from './parse-file';
import type { KnowledgeFile } from './read-folder';

type Read<T> = (files: readonly KnowledgeFile[], problems: Problem[]) => Placed<T>[];

export const readClauses: Read<Clause> = readOriginals(clauseFrontMatterSchema);
export const readFaq: Read<FaqEntry> = readOriginals(faqFrontMatterSchema);
export const readReminders: Read<Reminder> = readOriginals(reminderFrontMatterSchema);

export function readScenarios(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<Scenario>[] {
  const scenarios = readYamlFiles(scenarioSchema)(files, problems);
  for (const scenario of scenarios) requireFileName(scenario, problems);
  return scenarios;
}

export const readWalks: Read<Walk> = readYamlFiles(walkSchema);
export const readClauseTranslations: Read<ClauseTranslation> =
  readMarkdown(clauseTranslationSchema);
export const readFaqTranslations: Read<FaqTranslation> = readMarkdown(faqTranslationSchema);
export const readWalkTranslations: Read<WalkTranslation> = readYamlFiles(walkTranslationSchema);
export const readReminderTranslations: Read<ReminderTranslation> =
  readMarkdown(reminderTranslationSchema);
export const readScenarioTranslations: Read<ScenarioTranslation> =
  readYamlFiles(scenarioTranslationSchema);

/** Markdown files in English, each named after its entry. */
function readOriginals<S extends z.ZodType<{ id: string }>>(
  schema: S,
): Read<z.infer<S> & { body: string; lang: 'en' }> {
  return (files, problems) =>
    readMarkdown(schema)(files, problems).map((entry) => {
      requireFileName(entry, problems);
      return { ...entry, value: { ...entry.value, lang: 'en' as const } };
    });
}

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
  const [, name = '', ending = ''] = /([^/]+)\.(\w+):\d+$/.exec(entry.place) ?? [];
  if (name !== id) {
    problems.push({
      place: entry.placeOfField(['id']),
      message: `"id" is "${id}"; use the file's name, or rename the file to ${id}.${ending}.`,
    });
  }
}
