import type { Draft, Rule } from '../domain';
import type { PhraseBook } from './phrase-book';
import type { CompiledTrap } from './trap';
import { compileTrap, isFor } from './trap';

/** A rule with those of its traps that are for some kind of draft. */
export interface CompiledRule {
  rule: Rule;
  traps: readonly CompiledTrap[];
}

/** Makes the finder of rules for a draft. Drafts come in few kinds, so each kind is sorted out once. */
export function createRulesFor(
  rules: readonly Rule[],
  book: PhraseBook,
): (draft: Draft) => readonly CompiledRule[] {
  const compiled = rules.map((rule) => ({
    rule,
    traps: rule.traps.map((trap) => compileTrap(trap, rule, book)),
  }));
  const known = new Map<string, readonly CompiledRule[]>();
  return (draft) => {
    const kind = `${draft.account} ${draft.platform} ${draft.media} ${draft.alt}`;
    const rulesOfKind = known.get(kind) ?? withTrapsFor(draft, compiled);
    known.set(kind, rulesOfKind);
    return rulesOfKind;
  };
}

function withTrapsFor(draft: Draft, rules: readonly CompiledRule[]): CompiledRule[] {
  return rules
    .map(({ rule, traps }) => ({ rule, traps: traps.filter((trap) => isFor(trap, draft)) }))
    .filter(({ traps }) => traps.length > 0);
}
