import { basename } from 'node:path';
import type { z } from 'zod';
import { finish } from '../domain';
import type {
  Clause,
  FaqEntry,
  Knowledge,
  Lexicon,
  NeutralText,
  Observance,
  Organization,
  PlatformRule,
  Problem,
  Reminder,
  Rule,
  Scenario,
  Section,
  Steps,
  Walk,
} from '../domain';
import { byKey } from './collect';
import type { Placed } from './collect';
import {
  crossCheckClauses,
  crossCheckFaq,
  crossCheckNeutralTexts,
  crossCheckReminders,
  crossCheckRules,
  crossCheckScenarios,
  crossCheckWalks,
} from './cross-check';
import type { Index } from './cross-check';
import { parseAhead } from './parse-file';
import { readClauses, readFaq, readReminders, readScenarios, readWalks } from './read-content';
import {
  observanceNames,
  readLexicons,
  readNeutralTexts,
  readObservances,
  readOrganization,
  readPlatforms,
  readRules,
  readSections,
} from './read-data';
import { fingerprint, readFolder } from './read-folder';
import type { KnowledgeFile } from './read-folder';
import { readLabels, readMessages } from './read-messages';
import { readTranslations } from './read-translations';

/** Shapes of data files under lexicons/, by name. */
type WordSchemas = ReadonlyMap<string, z.ZodType>;

interface Entries {
  organization: Placed<Organization> | undefined;
  sections: Placed<Section>[];
  clauses: Placed<Clause>[];
  faq: Placed<FaqEntry>[];
  walks: Placed<Walk>[];
  rules: Placed<Rule>[];
  neutralTexts: Placed<NeutralText>[];
  platforms: Placed<PlatformRule>[];
  reminders: Placed<Reminder>[];
  scenarios: Placed<Scenario>[];
  observances: Placed<Observance>[];
  lexicons: Placed<Lexicon>[];
  wordData: Map<string, unknown>;
  /** The same as "wordData", with places. */
  tables: Placed<object>[];
}

interface ReadKnowledge {
  knowledge: Knowledge;
  problems: Problem[];
  placed: Placed<object>[];
  /** Everything that was read, also what is for the owners' tools. */
  files: readonly KnowledgeFile[];
}

/**
 * Reads and checks the whole folder. Entries with faults are left out of `knowledge`
 * and described in `problems`, so that one look shows everything there is to mend.
 */
export function readKnowledge(folder: string, wordSchemas: WordSchemas = new Map()): ReadKnowledge {
  return finish(readInSteps(folder, wordSchemas));
}

/** The same with pauses between the files. */
export function* readInSteps(folder: string, wordSchemas: WordSchemas): Steps<ReadKnowledge> {
  const problems: Problem[] = [];
  const files = openFolder(folder, problems);
  for (const file of files) {
    parseAhead(file);
    yield;
  }
  const entries = readEntries(files, wordSchemas, problems);
  const byId = <T extends { id: string }>(list: readonly Placed<T>[]): Map<string, T> =>
    byKey(list, ({ id }) => id, problems);
  const originals = {
    clauses: byId(entries.clauses),
    faq: byId(entries.faq),
    walks: byId(entries.walks),
    reminders: byId(entries.reminders),
    scenarios: byId(entries.scenarios),
  };
  crossCheck(entries, files, problems);
  const translated = readTranslations(files, originals, problems);
  const knowledge: Knowledge = {
    ...originals,
    organization: entries.organization?.value ?? NO_ORGANIZATION,
    sections: [...byId(entries.sections).values()],
    rules: [...byId(entries.rules).values()],
    lexicons: byKey(entries.lexicons, ({ name }) => name, problems),
    wordData: entries.wordData,
    platforms: [...byId(entries.platforms).values()],
    neutralTexts: [...byId(entries.neutralTexts).values()],
    observances: byId(entries.observances),
    messages: readMessages(below(files, 'messages/')),
    labels: readLabels(below(files, 'messages/'), problems),
    translations: new Map([...translated].map(([lang, { translation }]) => [lang, translation])),
    fingerprint: fingerprint(files),
  };
  const translations = [...translated.values()].flatMap((read) => read.entries);
  return { knowledge, problems, placed: [...placedEntries(entries), ...translations], files };
}

function placedEntries({ organization, wordData: _, ...lists }: Entries): Placed<object>[] {
  return [...(organization ? [organization] : []), ...Object.values(lists).flat()];
}

function readEntries(
  files: readonly KnowledgeFile[],
  wordSchemas: WordSchemas,
  problems: Problem[],
): Entries {
  return {
    organization: readOrganization(files, problems),
    sections: readSections(files, problems),
    clauses: readClauses(below(files, 'clauses/', '.md'), problems),
    faq: readFaq(below(files, 'faq/', '.md'), problems),
    walks: readWalks(below(files, 'faq/clarifications/', '.yml'), problems),
    rules: readRules(below(files, 'rules/', '.yml'), problems),
    neutralTexts: readNeutralTexts(files, problems),
    platforms: readPlatforms(files, problems),
    reminders: readReminders(below(files, 'reminders/', '.md'), problems),
    scenarios: readScenarios(below(files, 'scenarios/', '.yml'), problems),
    observances: readObservances(files, problems),
    ...readLexicons(below(files, 'lexicons/'), wordSchemas, problems),
  };
}

function crossCheck(entries: Entries, files: readonly KnowledgeFile[], problems: Problem[]): void {
  const index: Index = {
    sections: { ids: idsOf(entries.sections), name: 'a section of clauses/sections.yml' },
    clauses: { ids: new Set(clauseNames(files)), name: 'the id of a clause' },
    contacts: { ids: contactIds(entries), name: 'a contact of organization.yml' },
    rules: { ids: idsOf(entries.rules), name: 'the id of a rule' },
    neutralTexts: { ids: idsOf(entries.neutralTexts), name: 'the id of a neutral text' },
    scenarios: {
      ids: new Set(namesBelow(files, 'scenarios/', '.yml')),
      name: 'the id of a scenario',
    },
    observances: { ids: observanceNames(files), name: 'the id of an observance' },
  };
  crossCheckClauses(entries.clauses, index, problems);
  crossCheckFaq(entries.faq, index, problems);
  crossCheckWalks(entries.walks, index, problems);
  crossCheckRules(entries.rules, index, problems);
  crossCheckNeutralTexts(entries.neutralTexts, index, problems);
  crossCheckReminders(entries.reminders, index, problems);
  crossCheckScenarios(entries.scenarios, index, problems);
}

function idsOf(entries: readonly Placed<{ id: string }>[]): Set<string> {
  return new Set(entries.map(({ value }) => value.id));
}

/** Undefined while organization.yml has faults: nobody can say then which contacts exist. */
function contactIds({ organization }: Entries): ReadonlySet<string> | undefined {
  return organization && new Set(Object.keys(organization.value.contacts));
}

/** By file name, so that a clause with a fault is not reported again by all that cites it. */
export function clauseNames(files: readonly KnowledgeFile[]): string[] {
  return namesBelow(files, 'clauses/', '.md');
}

function namesBelow(files: readonly KnowledgeFile[], root: string, ending: string): string[] {
  return below(files, root, ending).map(({ path }) => basename(path, ending));
}

function below(files: readonly KnowledgeFile[], root: string, ending = ''): KnowledgeFile[] {
  return files.filter(({ path }) => path.startsWith(root) && path.endsWith(ending));
}

function openFolder(folder: string, problems: Problem[]): KnowledgeFile[] {
  try {
    return readFolder(folder);
  } catch {
    problems.push({
      place: 'KNOWLEDGE_DIR',
      message: `is "${folder}", which cannot be read; name the folder that holds organization.yml.`,
    });
    return [];
  }
}

/** Stands in while organization.yml has faults, so that the other files can still be checked. */
const NO_ORGANIZATION: Organization = {
  name: '',
  aliases: [],
  domains: [],
  handles: [],
  public_numbers: [],
  values: [],
  jurisdictions: ['any'],
  locales: ['en'],
  handle_patterns: [],
  policy_version: '1.0',
  emergency_number: '',
  crisis_line: '',
  placeholders: {},
  contacts: {},
};
