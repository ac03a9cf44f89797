import type { z } from 'zod';
import {
  lexiconSchema,
  neutralTextSchema,
  observanceSchema,
  organizationSchema,
  platformRuleSchema,
  ruleSchema,
  ruleTranslationSchema,
  sectionSchema,
} from '../domain';
import type {
  Lexicon,
  NeutralText,
  Observance,
  Organization,
  PlatformRule,
  Problem,
  Rule,
  RuleTranslation,
  Section,
} from '../domain';
import type { Placed } from './collect';
import { placed } from './collect';
import type { Parsed } from './parse-file';
import { check, entriesOf, parseYaml, placeOf } from './parse-file';
import type { KnowledgeFile } from './read-folder';

const OBSERVANCES = 'observances.yml';
const MISSING = 'is missing; restore it from the shipped content.';

export function readOrganization(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<Organization> | undefined {
  const parsed = parseNamed(files, 'organization.yml', problems);
  const data = parsed && check(organizationSchema, parsed, problems);
  return parsed && data && placed(data, parsed);
}

export function readSections(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<Section>[] {
  return readList(sectionSchema, parseNamed(files, 'clauses/sections.yml', problems), problems);
}

export function readPlatforms(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<PlatformRule>[] {
  return readList(platformRuleSchema, parseNamed(files, 'platforms.yml', problems), problems);
}

export function readNeutralTexts(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<NeutralText>[] {
  return readList(neutralTextSchema, parseNamed(files, 'neutral-texts.yml', problems), problems);
}

/** observances.yml; without it no reminder goes with a day of the year. */
export function readObservances(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<Observance>[] {
  const file = files.find(({ path }) => path === OBSERVANCES);
  return readList(observanceSchema, file && parseYaml(file, problems), problems);
}

/** As they are written, so that one with a fault is not reported again by what names it. */
export function observanceNames(files: readonly KnowledgeFile[]): Set<string> {
  const file = files.find(({ path }) => path === OBSERVANCES);
  return new Set(
    [...(file?.text ?? '').matchAll(/\bid: *["']?([\w.-]+)/g)].map(([, id = '']) => id),
  );
}

/** locales/<lang>/rules/…: the words of rules in another language. */
export function readRuleTranslations(
  files: readonly KnowledgeFile[],
  problems: Problem[],
): Placed<RuleTranslation>[] {
  return files.flatMap((file) =>
    readList(ruleTranslationSchema, parseYaml(file, problems), problems),
  );
}

export function readRules(files: readonly KnowledgeFile[], problems: Problem[]): Placed<Rule>[] {
  return files.flatMap((file) => readList(ruleSchema, parseYaml(file, problems), problems));
}

/** Word lists that rules use, and data files of other shapes by their name. */
export function readLexicons(
  files: readonly KnowledgeFile[],
  schemas: ReadonlyMap<string, z.ZodType>,
  problems: Problem[],
): { lexicons: Placed<Lexicon>[]; wordData: Map<string, unknown>; tables: Placed<object>[] } {
  const lexicons: Placed<Lexicon>[] = [];
  const wordData = new Map<string, unknown>();
  const tables: Placed<object>[] = [];
  for (const file of files) {
    const name = file.path.replace(/^.*\//, '').replace(/\.\w+$/, '');
    if (file.path.endsWith('.txt')) wordData.set(name, readLines(file));
    else {
      const parsed = parseYaml(file, problems);
      if (!parsed) continue;
      const schema = schemas.get(name);
      if (isLexicon(parsed.data)) lexicons.push(...readLexicon(parsed, problems));
      else {
        const data = schema ? check(schema, parsed, problems) : parsed.data;
        wordData.set(name, data);
        tables.push(...placedTable(data, parsed));
      }
    }
  }
  for (const name of schemas.keys()) {
    if (files.some(({ path }) => path === `lexicons/${name}.yml`)) continue;
    problems.push({ place: placeOf(`lexicons/${name}.yml`, 1), message: MISSING });
  }
  return { lexicons, wordData, tables };
}

function placedTable(data: unknown, parsed: Parsed): Placed<object>[] {
  return typeof data === 'object' && data !== null ? [placed(data, parsed)] : [];
}

function readLexicon(parsed: Parsed, problems: Problem[]): Placed<Lexicon>[] {
  const data = check(lexiconSchema, parsed, problems);
  return data ? [placed(data, parsed)] : [];
}

function isLexicon(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'phrases' in data && 'name' in data;
}

/** Non-empty lines that do not start with "#". */
function readLines(file: KnowledgeFile): string[] {
  return file.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The file at a path below the folder; its absence is a problem. */
export function parseNamed(
  files: readonly KnowledgeFile[],
  path: string,
  problems: Problem[],
): Parsed | undefined {
  const file = files.find((candidate) => candidate.path === path);
  if (file) return parseYaml(file, problems);
  problems.push({
    place: placeOf(path, 1),
    message: MISSING,
  });
  return undefined;
}

/** The sound entries of a list file. */
export function readList<S extends z.ZodType>(
  schema: S,
  parsed: Parsed | undefined,
  problems: Problem[],
): Placed<z.infer<S>>[] {
  if (!parsed) return [];
  return entriesOf(parsed, problems).flatMap((entry) => {
    const data = check(schema, entry, problems);
    return data ? [placed(data, entry)] : [];
  });
}
