import type { LabelledDraft, Rule } from '../../domain';
import { hash } from '../../domain';
import { createRuleReader } from '../rule-reader';
import type { ReviewKnowledge } from '../rule-reader';
import { groupClass, severityClass } from './classes';
import { linesOf } from '../word-data';
import type { WordData } from '../word-data';
import { gatherCues } from './cues';
import { createGrowingBook } from './growing-book';
import { inGroups, readSettings } from './groups';
import type { Group } from './groups';
import { train } from './train';

/** Signals that a sentence gets or loses by what stands before it. */
const BY_PLACE = new Set(['buried-lead', 'past-preview']);

/** Learns from labelled drafts: the lines of lexicons/opinion-weights.txt, the same for the same content. */
export function learnOpinion(
  knowledge: ReviewKnowledge,
  drafts: readonly LabelledDraft[],
): string[] {
  const settings = readSettings(knowledge.wordData.get('second-opinion'), knowledge.rules);
  if (!settings) return [];
  const reader = createRuleReader(knowledge);
  const signals = reader.signals.filter((name) => !BY_PLACE.has(name));
  const book = createGrowingBook(signals, settings.loose);
  const classesOf = createClassifier(knowledge.rules, settings.groups);
  const labelled = drafts.map(({ draft, rules }) => {
    const { reading, findings } = reader.read(draft);
    return {
      cues: gatherCues(reading, inGroups(findings, settings.groups), book),
      classes: classesOf(rules),
    };
  });
  return [
    `${MADE_OF} ${hashOf(knowledge.wordData, drafts)}`,
    ...train(labelled, commonClasses(labelled.map(({ classes }) => classes)), book),
  ];
}

/** Whether lexicons/opinion-weights.txt was made of these drafts and this second-opinion.yml. */
export function isOpinionCurrent(wordData: WordData, drafts: readonly LabelledDraft[]): boolean {
  return linesOf(wordData.get('opinion-weights')).includes(
    `${MADE_OF} ${hashOf(wordData, drafts)}`,
  );
}

const MADE_OF = 'made-of';

/** Rules and word lists are left out: a change to them makes what was learned no worse than it was. */
function hashOf(wordData: WordData, drafts: readonly LabelledDraft[]): string {
  return hash(JSON.stringify([wordData.get('second-opinion') ?? '', drafts])).toString(16);
}

/** What a draft is an instance of: its rules, their groups, and how severe the worst is. */
function createClassifier(
  rules: readonly Rule[],
  groups: readonly Group[],
): (broken: readonly string[]) => Set<string> {
  const severityOf = new Map(rules.map(({ id, severity }) => [id, severity]));
  return (broken) => {
    const theirs = groups.filter((group) => group.rules.some((id) => broken.includes(id)));
    const weighed = broken.filter((id) => theirs.some((group) => group.rules.includes(id)));
    const severities = weighed.map((id) => severityOf.get(id));
    const classes = new Set([...weighed, ...theirs.map(groupClass)]);
    if (severities.includes('block')) classes.add(severityClass('block'));
    if (severities.some((severity) => severity !== 'consider')) classes.add(severityClass('fix'));
    return classes;
  };
}

/** Fewer drafts than this tell nothing of a rule. */
const LEAST_DRAFTS = 5;

function commonClasses(all: readonly ReadonlySet<string>[]): string[] {
  const names = [...new Set(all.flatMap((classes) => [...classes]))].toSorted();
  return names.filter((name) => all.filter((one) => one.has(name)).length >= LEAST_DRAFTS);
}
