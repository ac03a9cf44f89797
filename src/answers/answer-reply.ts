import { citationOf, contactsOf, present } from '../domain';
import type { Answer, Clause, Knowledge, Locale, Way } from '../domain';
import { writeAnswerToken } from './again-token';
import { conditionOf } from './condition-of';
import type { Judgement } from './judgement-of';

/** What was decided about a question, and how it is to be told. */
interface Told {
  clause: Clause;
  judged: Judgement;
  /** Clauses to cite after it, the best first. */
  others: readonly string[];
  asked: Way;
  lang: Locale;
  /** True when the question is in a language that the assistant does not speak. */
  isForeign: boolean;
}

const MAX_CITATIONS = 3;

/** A ruling as a reply: citations, whom to ask, the token that gives it again. */
export function replyWithAnswer(
  knowledge: Knowledge,
  { clause, judged, others, asked, lang, isForeign }: Told,
): Answer {
  const { verdict, binds, because, alternative, faq, translated } = judged;
  const { clauses = [], contacts = clause.contacts } = faq ?? {};
  const cited = [...new Set([clause.id, ...clauses, ...others])].slice(0, MAX_CITATIONS);
  return {
    kind: 'answer',
    lang,
    fallback: isForeign || !translated,
    again: writeAnswerToken({ cited, judged, asked }),
    verdict,
    asked,
    binds,
    because,
    ...present({ condition: conditionOf(knowledge, clause, lang), alternative, faq: faq?.id }),
    citations: cited.map((cite) => citationOf(knowledge, cite, lang)),
    contacts: contactsOf(knowledge, contacts, lang),
    discreet: clause.discreet,
  };
}
