import { LOCALES } from '../domain';
import type {
  Locale,
  Problem,
  Scenario,
  ScenarioTranslation,
  Translation,
  Walk,
  WalkTranslation,
} from '../domain';
import { byKey } from './collect';
import type { Placed } from './collect';
import {
  readClauseTranslations,
  readFaqTranslations,
  readReminderTranslations,
  readScenarioTranslations,
  readWalkTranslations,
} from './read-content';
import { readRuleTranslations } from './read-data';
import type { KnowledgeFile } from './read-folder';
import { readLabels, readMessages } from './read-messages';
import { readTranslatedNames } from './read-translated-names';

/** The English originals by id, for each kind whose translation has to have the same parts. */
export interface Originals {
  clauses: ReadonlyMap<string, { when: readonly unknown[] }>;
  walks: ReadonlyMap<string, Walk>;
  scenarios: ReadonlyMap<string, Scenario>;
}

type TranslationLocale = Exclude<Locale, 'en'>;

/** A translation, and all its entries with their places. */
interface ReadTranslation {
  translation: Translation;
  entries: Placed<object>[];
}

/** locales/<lang>/…: the same tree as the originals, in another language. */
export function readTranslations(
  files: readonly KnowledgeFile[],
  originals: Originals,
  problems: Problem[],
): Map<TranslationLocale, ReadTranslation> {
  const locales = LOCALES.filter((locale): locale is TranslationLocale => locale !== 'en');
  return new Map(
    locales.map((locale) => [locale, readTranslation(files, { locale, originals }, problems)]),
  );
}

function readTranslation(
  files: readonly KnowledgeFile[],
  { locale, originals }: { locale: TranslationLocale; originals: Originals },
  problems: Problem[],
): ReadTranslation {
  const root = `locales/${locale}/`;
  const inFolder = (folder: string, ending = ''): KnowledgeFile[] =>
    files.filter(({ path }) => path.startsWith(root + folder) && path.endsWith(ending));
  const clauses = readClauseTranslations(inFolder('clauses/', '.md'), problems);
  const faq = readFaqTranslations(inFolder('faq/', '.md'), problems);
  const walks = readWalkTranslations(inFolder('faq/clarifications/'), problems);
  const rules = readRuleTranslations(inFolder('rules/'), problems);
  const reminders = readReminderTranslations(inFolder('reminders/'), problems);
  const scenarios = readScenarioTranslations(inFolder('scenarios/'), problems);
  requireOriginals([...clauses, ...faq, ...walks], namesIn(files, /^(?:clauses|faq)\//), problems);
  requireOriginals(rules, ruleNames(files), problems);
  requireOriginals(reminders, namesIn(files, /^reminders\//), problems);
  requireOriginals(scenarios, namesIn(files, /^scenarios\//), problems);
  requireSameExceptions(clauses, originals.clauses, problems);
  requireKnownSteps(walks, originals.walks, problems);
  requireSameOptions(scenarios, originals.scenarios, problems);
  const { names, entries } = readTranslatedNames(files, locale, problems);
  const translation = {
    ...names,
    clauses: byKey(clauses, ({ id }) => id, problems),
    faq: byKey(faq, ({ id }) => id, problems),
    walks: byKey(walks, ({ id }) => id, problems),
    rules: byKey(rules, ({ id }) => id, problems),
    reminders: byKey(reminders, ({ id }) => id, problems),
    scenarios: byKey(scenarios, ({ id }) => id, problems),
    messages: readMessages(inFolder('messages/')),
    labels: readLabels(inFolder('messages/'), problems),
  };
  return {
    translation,
    entries: [...entries, ...clauses, ...faq, ...walks, ...rules, ...reminders, ...scenarios],
  };
}

/** By file name, so that an original with a fault is not reported again by its translations. */
function namesIn(files: readonly KnowledgeFile[], folders: RegExp): Set<string> {
  const originals = files.filter(({ path }) => folders.test(path));
  return new Set(originals.map(({ path }) => path.replace(/^.*\/|\.\w+$/g, '')));
}

/** By the ids as they are written, for the same reason. */
function ruleNames(files: readonly KnowledgeFile[]): Set<string> {
  const originals = files.filter(({ path }) => path.startsWith('rules/'));
  return new Set(
    originals.flatMap(({ text }) => [...text.matchAll(/^- id: (\S+)/gm)].map(([, id]) => id ?? '')),
  );
}

function requireOriginals(
  entries: readonly Placed<{ id: string }>[],
  names: ReadonlySet<string>,
  problems: Problem[],
): void {
  for (const { value, placeOfField } of entries) {
    if (names.has(value.id)) continue;
    problems.push({
      place: placeOfField(['id']),
      message: `translates "${value.id}", which does not exist in English; correct the id or remove the file.`,
    });
  }
}

function requireSameExceptions(
  clauses: readonly Placed<{ id: string; when: readonly string[] }>[],
  originals: Originals['clauses'],
  problems: Problem[],
): void {
  for (const { value, placeOfField } of clauses) {
    const expected = originals.get(value.id)?.when.length ?? value.when.length;
    if (value.when.length === expected) continue;
    problems.push({
      place: placeOfField(['when']),
      message: `${value.id} › "when" has ${value.when.length} sentences; the English clause has ${expected}: translate each, in the same order.`,
    });
  }
}

/** Options have no ids: the right one is the one that stands where it stands in English. */
function requireSameOptions(
  scenarios: readonly Placed<ScenarioTranslation>[],
  originals: Originals['scenarios'],
  problems: Problem[],
): void {
  for (const { value, placeOfField } of scenarios) {
    const expected = originals.get(value.id)?.options.length ?? value.options.length;
    if (value.options.length === expected) continue;
    problems.push({
      place: placeOfField(['options']),
      message: `${value.id} › "options" has ${value.options.length} entries; the English scenario has ${expected}: translate each, in the same order.`,
    });
  }
}

/** A misspelled id would leave its button in English without a word. */
function requireKnownSteps(
  walks: readonly Placed<WalkTranslation>[],
  originals: Originals['walks'],
  problems: Problem[],
): void {
  for (const { value, placeOfField } of walks) {
    const original = originals.get(value.id);
    if (!original) continue;
    for (const path of unknownPaths(value, original)) {
      problems.push({
        place: placeOfField(path),
        message: `${value.id} › "${path.join('.')}" does not exist in English; correct the id or remove it.`,
      });
    }
  }
}

function unknownPaths(walk: WalkTranslation, original: Walk): string[][] {
  const inSteps = Object.entries(walk.steps).flatMap(([step, { choices }]) => {
    const known = original.steps[step]?.choices.map(({ id }) => id);
    if (!known) return [['steps', step]];
    return Object.keys(choices)
      .filter((choice) => !known.includes(choice))
      .map((choice) => ['steps', step, 'choices', choice]);
  });
  const inOutcomes = Object.keys(walk.outcomes)
    .filter((id) => !Object.hasOwn(original.outcomes, id))
    .map((id) => ['outcomes', id]);
  return [...inSteps, ...inOutcomes];
}
