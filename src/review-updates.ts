import { citationOf } from './domain';
import type { Citation, Knowledge, Locale, ReviewUpdate, Rule, StandingFinding } from './domain';
import {
  askDoubts,
  isCleared,
  isOpen,
  isPatientDetail,
  ruleCodes,
  readStateToken,
  severityOf,
  verdictOf,
} from './review';
import type { Point, ReviewState } from './review';
import { contactsFor, uncheckedOf } from './review-notes';
import type { RuleWords } from './rule-words';

/** What still stands of a review after its author's answers, told from a button's token alone. */
export function createReviewUpdates(
  knowledge: Knowledge,
  rules: ReadonlyMap<string, Rule>,
  ruleWords: RuleWords,
): (token: string, lang: Locale) => ReviewUpdate | undefined {
  const codes = ruleCodes(rules.keys());
  return (token, lang) => {
    const state = readStateToken(token, codes);
    if (!state) return undefined;
    const { account, platform, media, points, answers, rest } = state;
    const standing = standingIn(state, rules, (clause) => citationOf(knowledge, clause, lang));
    const findings = ruleWords.speak(standing, lang);
    return {
      kind: 'review-update',
      lang,
      fallback: !ruleWords.cover(findings, lang),
      verdict: verdictOf(state),
      account,
      platform,
      media,
      findings,
      answered: answers.some((answer) => answer !== 'open'),
      cleared: points.flatMap((point, i) => (isCleared(state, point) ? [i + 1] : [])),
      more: rest !== 'clear',
      doubts: askDoubts(state, { rules, lang }),
      unchecked: uncheckedOf(media),
      containsPatientDetails: points.some((point) => isSurePatientDetail(state, point)),
      protectedSpeech: findings.some(({ rule }) => rules.get(rule)?.suppresses.length),
      contacts: contactsFor(knowledge, findings[0]?.citation.clause, lang),
    };
  };
}

/** Findings of one rule that are equally severe and equally sure are one. */
function standingIn(
  state: ReviewState,
  rules: ReadonlyMap<string, Rule>,
  cite: (clause: string) => Citation,
): StandingFinding[] {
  const groups = new Map<string, StandingFinding>();
  state.points.forEach((point, index) => {
    const rule = rules.get(point.rule);
    if (!rule || isCleared(state, point)) return;
    const { id, title, why, suggestion } = rule;
    const severity = severityOf(state, point);
    const unsure = isOpen(state, point);
    const key = `${id} ${severity} ${unsure}`;
    const group = groups.get(key);
    if (group) group.points.push(index + 1);
    else {
      const citation = cite(rule.clause);
      const points = [index + 1];
      groups.set(key, { points, rule: id, title, severity, why, suggestion, citation, unsure });
    }
  });
  return [...groups.values()];
}

function isSurePatientDetail(state: ReviewState, point: Point): boolean {
  const unsure = isOpen(state, point);
  return (
    !isCleared(state, point) &&
    isPatientDetail({ ...point, unsure, severity: severityOf(state, point) })
  );
}
