import { deserialize, serialize } from 'node:v8';
import type { Draft, Finding, Knowledge } from '../domain';
import { createDetectors } from './detectors';
import { toFindings } from './findings';
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

/** A draft taken apart, and what the rules alone say of it. */
export interface RuleReading {
  reading: Reading;
  findings: Finding[];
}

/** Holds drafts against every rule. */
export interface RuleReader {
  /** Names of all detectors and lexicons. */
  signals: readonly string[];
  read(draft: Draft): RuleReading;
}

export function createRuleReader(
  knowledge: ReviewKnowledge,
  compiledRules?: Uint8Array,
): RuleReader {
  const { rules } = knowledge;
  const book = createPhraseBook(compiledRules ? readPhrases(compiledRules) : phrasesIn(knowledge));
  const detectors = createDetectors(knowledge);
  const read = createReader(book, detectors);
  const cues = readWeakCues(knowledge.wordData);
  const rulesFor = createRulesFor(rules, book);
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    signals: [...new Set([...detectors.keys(), ...knowledge.lexicons.keys()])],
    read(draft) {
      const reading = read(draft);
      const caught = rulesFor(draft)
        .flatMap((rule) => findingsOf(rule, reading))
        .map((finding) => cues.explain(finding, reading));
      return { reading, findings: settle(caught, byId) };
    },
  };
}

/** The phrases of all rules and lexicons, compiled, as bytes that only `createRuleReader` reads. */
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
