import { createAnswers } from './answers';
import type { Explanation, Knowledge, Locale } from './domain';
import { createSearch } from './search';
import type { Search } from './search';

/** Tells why a question gets its reply. The language is detected unless it is given. */
export type Explain = (question: string, lang?: Locale) => Explanation;

/** Learns the knowledge once; the answers are those of an assistant on the same knowledge. */
export function createExplainer(
  knowledge: Knowledge,
  search: Search = createSearch(knowledge),
): Explain {
  const answers = createAnswers(knowledge);
  return (text, lang) => {
    const trace = search.trace(text, lang);
    return { trace, decision: answers.explain({ text, found: trace.found }) };
  };
}
