import type { Found, Leaning } from './hit';
import type { Answer, Clarification, Emergency, NoAnswer, SmallTalk } from './reply';

/** A word of the question, and how it was read where that is different. */
export interface ReadWord {
  typed: string;
  /** Short forms written out and spelling repaired, e.g. "pateint" → "patient". */
  read: string[];
}

/** What the search compares: a stem, a stem of an English gloss, or an idea of synonyms.yml. */
export interface WeighedTerm {
  term: string;
  kind: 'stem' | 'gloss' | 'idea';
  /** How rare it is among the phrasings, larger is rarer; absent when none of them has it. */
  weight?: number;
}

/** Something that the question could ask for. All beliefs sum up to 1. */
export interface Candidate {
  kind: 'clause' | 'walk' | 'outside';
  /** Id of the clause or walk; empty for what lies outside the policy. */
  id: string;
  belief: number;
  /** What each part says, as summands of the logarithm of the belief. */
  scores: { phrasings: number; head: number; meaning: number };
  /** The most alike phrasing, how alike it is (0 to about 1), and its FAQ entry. */
  nearest?: { text: string; likeness: number; faq?: string };
}

/** How the search came to what it found. */
export interface SearchTrace {
  found: Found;
  words: ReadWord[];
  terms: WeighedTerm[];
  /** Best first. */
  candidates: Candidate[];
}

/** The rule that decided over a reply. */
export type DecidedBy =
  | { kind: 'emergency'; topic: Emergency['topic'] }
  | { kind: 'small-talk'; topic: SmallTalk['topic'] }
  /** Too likely outside the policy; `needed` is the belief in the policy that an answer takes. */
  | { kind: 'outside'; needed: number }
  /** A walk, as far as the facts in the question lead. */
  | { kind: 'walk'; walk: string }
  /** Entry of the clause's `when`, counted from 0, with the facts it needs. */
  | { kind: 'exception'; clause: string; index: number; facts: readonly string[] }
  | { kind: 'faq'; faq: string }
  | { kind: 'clause'; clause: string };

/** A reply with the reason for it. */
export interface Decision {
  reply: Answer | Clarification | NoAnswer | Emergency | SmallTalk;
  by: DecidedBy;
  /** Facts stated in the question, ids of lexicons/facts.yml. */
  facts: string[];
  /** True when a yes became "yes, if" because it was not sure what was asked. */
  tonedDown: boolean;
  /** The clause found first, where a stricter one beside it decided because it was unsure which is meant. */
  insteadOf?: string;
  /** What owners said to like questions, where that and not a fact heard decided over the verdict. */
  heeded?: Leaning;
}

/** Why a question gets its reply. */
export interface Explanation {
  trace: SearchTrace;
  decision: Decision;
}
