import type { Knowledge } from './knowledge';
import type { Scenario } from './reminder';
import type { Locale } from './vocabulary';

/** A scenario in one language. */
export type ScenarioWords = Pick<Scenario, 'question' | 'options'> & {
  /** True when it is shown in English for want of a translation. */
  fallback: boolean;
};

/** The words of a scenario in a language, options in the order of the file; undefined for an unknown id. */
export function scenarioWordsOf(
  { scenarios, translations }: Pick<Knowledge, 'scenarios' | 'translations'>,
  id: string,
  lang: Locale,
): ScenarioWords | undefined {
  const original = scenarios.get(id);
  if (!original) return undefined;
  const translated = lang === 'en' ? undefined : translations.get(lang)?.scenarios.get(id);
  return {
    question: translated?.question ?? original.question,
    options: original.options.map((option, i) => ({ ...option, ...translated?.options[i] })),
    fallback: lang !== 'en' && !translated,
  };
}
