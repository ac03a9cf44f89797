import type { Finding, Rule } from '../../domain';
import { entryOf, linesOf } from '../word-data';

/** Rules that tell of much the same thing; a draft is weighed for each group. */
export interface Group {
  name: string;
  rules: readonly string[];
}

/** What lexicons/second-opinion.yml says. Numbers are probabilities. */
export interface OpinionSettings {
  groups: readonly Group[];
  /** Signals that any sentence may show by chance. */
  loose: readonly string[];
  /** Rules whose findings stand, whatever is thought of the rest. */
  certain: readonly string[];
  /** A finding goes where its rule, its group and its severity are less likely than this. */
  doubtful: number;
  /** A group without a finding gets a question where it is more likely than this … */
  likely: number;
  /** … and the severity of its likeliest rule is more likely than this. */
  serious: number;
  /** Where "fix" is that likely and "block" is not, but more likely than this, "fix" is asked. */
  graver: number;
}

/** Undefined where the file is missing or says nothing of groups. */
export function readSettings(data: unknown, rules: readonly Rule[]): OpinionSettings | undefined {
  const ids = rules.map(({ id }) => id);
  const listed = (entry: unknown): string[] =>
    linesOf(entry).flatMap((glob) => ids.filter((id) => matches(glob, id)));
  const entries = entryOf(data, 'groups');
  if (typeof entries !== 'object' || entries === null) return undefined;
  const numberOf = (key: string): number => Number(entryOf(data, key) ?? 0.5);
  return {
    groups: Object.entries(entries).map(([name, globs]) => ({ name, rules: listed(globs) })),
    loose: linesOf(entryOf(data, 'loose')),
    certain: listed(entryOf(data, 'certain')),
    doubtful: numberOf('doubtful'),
    likely: numberOf('likely'),
    serious: numberOf('serious'),
    graver: numberOf('graver'),
  };
}

/** Findings of rules that no group holds say nothing of the rest. */
export function inGroups(findings: readonly Finding[], groups: readonly Group[]): Finding[] {
  return findings.filter(({ rule }) => groups.some(({ rules }) => rules.includes(rule)));
}

function matches(glob: string, id: string): boolean {
  return glob.endsWith('*') ? id.startsWith(glob.slice(0, -1)) : id === glob;
}
