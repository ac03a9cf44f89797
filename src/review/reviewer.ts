import type { Draft, Finding, Reviewed } from '../domain';
import { verdictOf } from './findings';
import { createRuleReader } from './rule-reader';
import type { ReviewKnowledge } from './rule-reader';
import { createSecondOpinion } from './second-opinion/second-opinion';
import { settle } from './settle';

export interface Reviewer {
  /** Holds a draft against every rule. Never throws; the same draft gives the same findings. */
  review(draft: Draft): Reviewed;
}

/** Makes a reviewer, faster with what `compileRules` made of the same knowledge; both find the same. */
export function createReviewer(knowledge: ReviewKnowledge, compiledRules?: Uint8Array): Reviewer {
  const { rules, wordData } = knowledge;
  const reader = createRuleReader(knowledge, compiledRules);
  const secondOpinion = createSecondOpinion(wordData, rules);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    review(draft) {
      const { reading, findings: first } = reader.read(draft);
      const findings = secondOpinion ? settle(secondOpinion(reading, first), byId) : first;
      return {
        verdict: verdictOf(findings),
        findings,
        containsPatientDetails: findings.some((finding) =>
          isPatientDetail({ ...finding, isMarked: finding.end > 0 }),
        ),
        protectedSpeech: findings.some(({ rule }) => byId.get(rule)?.suppresses.length),
      };
    },
  };
}

/** Whether a hit means that the draft itself holds details about a patient. */
export function isPatientDetail({
  rule,
  severity,
  unsure,
  isMarked,
}: Pick<Finding, 'rule' | 'severity' | 'unsure'> & { isMarked: boolean }): boolean {
  return rule.startsWith('phi.') && severity === 'block' && !unsure && isMarked;
}
