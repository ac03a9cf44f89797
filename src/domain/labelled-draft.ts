import type { Draft } from './draft';

/** A line of knowledge/drafts: a draft with the rules that it breaks. The second opinion learns from it. */
export interface LabelledDraft {
  draft: Draft;
  /** Ids of rules; none for a draft that needs nothing. */
  rules: readonly string[];
}
