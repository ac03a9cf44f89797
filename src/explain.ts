import { createAnswers } from './answers';
import { finish } from './domain';
import type { Explanation, Locale } from './domain';
import type { Content } from './open-content';
import { openSearch } from './search';

/** Tells why a question gets its reply. The language is detected unless it is given. */
export type Explain = (question: string, lang?: Locale) => Explanation;

/** The answers are those of an assistant on the same content. Learns it unless that was done. */
export function createExplainer({ knowledge, learned }: Content): Explain {
  const search = finish(openSearch(knowledge, learned));
  const answers = createAnswers(knowledge);
  return (text, lang) => {
    const trace = search.trace(text, lang);
    return { trace, decision: answers.explain({ found: trace.found }) };
  };
}
