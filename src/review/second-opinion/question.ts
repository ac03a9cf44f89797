import type { Finding, Rule, Severity } from '../../domain';
import type { Span } from '../fold';
import type { Reading } from '../reading';
import { groupClass, severityClass } from './classes';
import type { Cues } from './cues';
import type { Group, OpinionSettings } from './groups';
import type { Weighed } from './weigh';

/** A draft, what was learned of it, and what that is held against. */
export interface Evidence {
  reading: Reading;
  cues: Cues;
  weighed: Weighed;
  settings: OpinionSettings;
  rules: ReadonlyMap<string, Rule>;
}

/** Asks about the likeliest rule of a group, and marks the sentence that speaks most. */
export function createQuestion(group: Group, evidence: Evidence): Finding | undefined {
  const { weighed } = evidence;
  const best = likeliestRule(group, evidence);
  const severity = best && severityOf(best, evidence);
  if (!best || !severity) return undefined;
  const sentence = weighed.strongest(groupClass(group));
  const { id, title, clause, why, suggestion, rewrite } = best;
  return {
    rule: id,
    title,
    clause,
    ...tellingWords(evidence, sentence, [id, groupClass(group)]),
    why,
    suggestion,
    severity,
    unsure: true,
    confirmed: best.severity,
    mending: rewrite === 'none' ? 'none' : 'sentence',
  };
}

/** Of the rules for which enough speaks. */
function likeliestRule({ rules: ids }: Group, evidence: Evidence): Rule | undefined {
  const { rules, weighed } = evidence;
  return ids
    .flatMap((id) => rules.get(id) ?? [])
    .filter((rule) => severityOf(rule, evidence) !== undefined)
    .toSorted((a, b) => weighed.of(b.id) - weighed.of(a.id))[0];
}

/** As severe as the rule, or milder until the author says more; undefined where too little speaks for it. */
function severityOf(
  { severity }: Rule,
  { weighed, settings: { serious, graver } }: Evidence,
): Severity | undefined {
  if (severity === 'consider') return severity;
  if (weighed.of(severityClass(severity)) > serious) return severity;
  const mild = weighed.of(severityClass('fix')) > serious;
  return mild && weighed.of(severityClass('block')) > graver ? 'fix' : undefined;
}

/** So many cues are marked together. */
const MARKED = 3;

/** From the first to the last of the words that speak most in a sentence. */
function tellingWords(
  { reading, cues, weighed }: Evidence,
  sentence: number,
  classes: readonly string[],
): Span {
  const most = (cues.sentences[sentence] ?? [])
    .filter(({ from, to }) => from < to)
    .map((cue) => ({ ...cue, added: weighed.adds(cue, classes) }))
    .filter(({ added }) => added > 0)
    .toSorted((a, b) => b.added - a.added)
    .slice(0, MARKED);
  const first = reading.tokens[Math.min(...most.map(({ from }) => from))];
  const last = reading.tokens[Math.max(...most.map(({ to }) => to)) - 1];
  return first && last ? reading.folded.spanOf(first.start, last.end) : { start: 0, end: 0 };
}
