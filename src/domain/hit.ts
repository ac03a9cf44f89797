import type { Locale, Verdict } from './vocabulary';

/** What owners said to questions like one about a clause, and how much speaks for it: 0 to 1. */
export interface Leaning {
  verdict: Verdict;
  belief: number;
}

/** One clause that may answer a question, as the search ranks it. */
export interface Hit {
  clause: string;
  /** FAQ entry whose phrasing matched best, when that is why the clause is here. */
  faq?: string;
  /** Clarifying walk whose phrasing matched best, when that is why the clause is here. */
  walk?: string;
  /** 0 to 1; comparable between questions. */
  confidence: number;
  /** Absent where owners decided no questions. */
  leaning?: Leaning;
}

/** What the search found for one question. */
export interface Found {
  lang: Locale;
  /** Language of the question where it is none that the assistant speaks, as ISO 639-1, e.g. "de". */
  foreign?: string;
  /** The question's words, chat spellings written out. */
  words: readonly string[];
  /** Best first. */
  hits: Hit[];
  /** 0 to 1: how likely the policy covers the question at all. */
  inScope: number;
}
