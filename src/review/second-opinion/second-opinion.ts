import type { Finding, Rule } from '../../domain';
import type { Reading } from '../reading';
import type { WordData } from '../word-data';
import { groupClass, severityClass } from './classes';
import { gatherCues } from './cues';
import { inGroups, readSettings } from './groups';
import type { OpinionSettings } from './groups';
import { createQuestion } from './question';
import type { Evidence } from './question';
import { weigh } from './weigh';
import type { Weighed } from './weigh';
import { readWeights } from './weights';

/**
 * Looks at a review again with what was learned of labelled drafts: takes findings away where
 * nothing else speaks for them, and asks where much does and no rule found anything.
 */
export type SecondOpinion = (reading: Reading, findings: readonly Finding[]) => Finding[];

/** Undefined where the content has learned nothing. */
export function createSecondOpinion(
  wordData: WordData,
  rules: readonly Rule[],
): SecondOpinion | undefined {
  const settings = readSettings(wordData.get('second-opinion'), rules);
  const weights = settings && readWeights(wordData.get('opinion-weights'), settings.loose);
  if (!settings || !weights) return undefined;
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return (reading, findings) => {
    if (reading.tokens.length === 0) return [...findings];
    const cues = gatherCues(reading, inGroups(findings, settings.groups), weights);
    const weighed = weigh(cues, weights);
    const standing = findings.filter((finding) => stands(finding, weighed, settings));
    return [...standing, ...asked(standing, { reading, cues, weighed, settings, rules: byId })];
  };
}

function stands(
  { rule, severity }: Finding,
  weighed: Weighed,
  { groups, certain, doubtful }: OpinionSettings,
): boolean {
  const group = groups.find(({ rules }) => rules.includes(rule));
  if (!group || severity === 'consider' || certain.includes(rule)) return true;
  const names = [rule, groupClass(group), severityClass(severity)];
  return names.some((name) => weighed.of(name) >= doubtful);
}

/** What the rules found would go if something better explains it; a question explains nothing yet. */
function yields({ rule }: Finding, to: string, { rules }: Evidence): boolean {
  return rules.get(rule)?.yields_to.includes(to) ?? false;
}

/** One question for each group that is likely and has no finding. */
function asked(standing: readonly Finding[], evidence: Evidence): Finding[] {
  const { groups, likely } = evidence.settings;
  return groups
    .filter((group) => evidence.weighed.of(groupClass(group)) > likely)
    .filter(({ rules }) => !standing.some(({ rule }) => rules.includes(rule)))
    .flatMap((group) => createQuestion(group, evidence) ?? [])
    .filter(({ rule }) => !standing.some((finding) => yields(finding, rule, evidence)));
}
