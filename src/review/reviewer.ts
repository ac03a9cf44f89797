import { deserialize, serialize } from 'node:v8';
import type { Draft, Finding, Knowledge, Reviewed } from '../domain';
import { createDetectors } from './detectors';
import { toFindings, verdictOf } from './findings';
import type { CompiledPhrases } from './phrase-book';
import { compilePhrases, createPhraseBook } from './phrase-book';
import { createReader } from './read-draft';
import type { Reading } from './reading';
import { createRulesFor } from './rules-for';
import type { CompiledRule } from './rules-for';
import { settle } from './settle';
import type { Catch } from './trap';
import { phrasesOf, springTrap } from './trap';
import { readWeakCues } from './weak-cues';

/** What the review engine needs of the content. */
export type ReviewKnowledge = Pick<
  Knowledge,
  'rules' | 'lexicons' | 'wordData' | 'platforms' | 'organization'
>;

export interface Reviewer {
  /** Holds a draft against every rule. Never throws; the same draft gives the same findings. */
  review(draft: Draft): Reviewed;
}

/** Makes a reviewer, faster with what `compileRules` made of the same knowledge; both find the same. */
export function createReviewer(knowledge: ReviewKnowledge, compiledRules?: Uint8Array): Reviewer {
  const { rules } = knowledge;
  const book = createPhraseBook(compiledRules ? readPhrases(compiledRules) : phrasesIn(knowledge));
  const read = createReader(book, createDetectors(knowledge));
  const cues = readWeakCues(knowledge.wordData);
  const rulesFor = createRulesFor(rules, book);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    review(draft) {
      const reading = read(draft);
      const findings = settle(
        rulesFor(draft)
          .flatMap((rule) => findingsOf(rule, reading))
          .map((finding) => cues.explain(finding, reading)),
        byId,
      );
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

/** The phrases of all rules and lexicons, compiled, as bytes that only `createReviewer` reads. */
export function compileRules(knowledge: ReviewKnowledge): Uint8Array {
  return serialize(phrasesIn(knowledge));
}

function phrasesIn({ rules, lexicons }: ReviewKnowledge): CompiledPhrases {
  return compilePhrases(
    lexicons,
    rules.flatMap(({ traps }) => traps.flatMap(phrasesOf)),
  );
}

function readPhrases(bytes: Uint8Array): CompiledPhrases {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- whoever stores the bytes knows that this code made them.
  return deserialize(bytes) as CompiledPhrases;
}

function findingsOf({ rule, traps }: CompiledRule, reading: Reading): Finding[] {
  const caught: Catch[] = [];
  for (const trap of traps) for (const one of springTrap(trap, reading)) caught.push(one);
  return caught.length === 0 ? [] : toFindings(rule, caught, reading);
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
