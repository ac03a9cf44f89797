import type { Finding, Knowledge, Locale } from './domain';

/** What people read of a rule. */
type Worded = Pick<Finding, 'rule' | 'title' | 'why' | 'suggestion'>;

/** Puts what people read of findings into their language, where the rules are translated. */
export interface RuleWords {
  /** English words stay as they are: they may tell more than the rule, such as which details were found. */
  speak<T extends Worded>(findings: readonly T[], lang: Locale): T[];
  /** True when all of their rules are translated. */
  cover(findings: readonly Worded[], lang: Locale): boolean;
}

export function createRuleWords({ translations }: Pick<Knowledge, 'translations'>): RuleWords {
  const wordsOf = ({ rule }: Worded, lang: Locale): Omit<Worded, 'rule'> | undefined =>
    lang === 'en' ? undefined : translations.get(lang)?.rules.get(rule);
  return {
    speak: (findings, lang) =>
      findings.map((finding) => {
        const { title, why, suggestion } = wordsOf(finding, lang) ?? finding;
        return { ...finding, title, why, suggestion };
      }),
    cover: (findings, lang) =>
      lang === 'en' || findings.every((finding) => wordsOf(finding, lang) !== undefined),
  };
}
