import { present } from '../domain';
import type { Bound, Clause, FaqEntry, Knowledge, Leaning, Locale, Verdict } from '../domain';

/** What is to be said about one clause, given the facts in the question. */
export interface Judgement {
  verdict: Verdict;
  binds: Bound;
  because: string;
  alternative?: string;
  /** The FAQ entry whose own answer is given. */
  faq?: FaqEntry;
  /** Entry of the clause's `when` that facts in the question fulfil. */
  exception?: number;
  /** What owners said to like questions, where that decided. */
  heeded?: Leaning;
  /** True when a yes became "yes, if" because it was not sure what was asked. */
  tonedDown?: boolean;
  /** True when the words are in the language asked for. */
  translated: boolean;
}

/** Which of a clause's words are said: those of an exception, of an FAQ entry, or its summary. */
interface Basis {
  clause: Clause;
  lang: Locale;
  /** Index in the clause's `when`; throws a RangeError where there is none. */
  exception?: number;
  faq?: FaqEntry;
}

/** The words of a clause on one basis, in a language. */
export function judgementOf(knowledge: Knowledge, basis: Basis): Judgement {
  if (basis.exception !== undefined) return judgeException(knowledge, basis, basis.exception);
  return basis.faq ? judgeFaq(knowledge, basis, basis.faq) : judgeClause(knowledge, basis);
}

function judgeException(
  { translations }: Knowledge,
  { clause, lang }: Basis,
  index: number,
): Judgement {
  const exception = clause.when[index];
  if (!exception) throw new RangeError('No such exception.');
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  const because = words?.when[index];
  const alternative = words?.alternative ?? clause.alternative;
  return {
    verdict: exception.verdict,
    binds: exception.binds ?? clause.binds,
    because: because ?? exception.because,
    ...present({ alternative }),
    exception: index,
    translated: lang === 'en' || because !== undefined,
  };
}

function judgeFaq({ translations }: Knowledge, { clause, lang }: Basis, faq: FaqEntry): Judgement {
  const words = lang === 'en' ? undefined : translations.get(lang)?.faq.get(faq.id);
  const alternative = words?.alternative ?? faq.alternative;
  return {
    verdict: faq.verdict,
    binds: faq.binds ?? clause.binds,
    because: words?.body ?? faq.body,
    ...present({ alternative }),
    faq,
    translated: lang === 'en' || words !== undefined,
  };
}

function judgeClause({ translations }: Knowledge, { clause, lang }: Basis): Judgement {
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  const { summary, alternative } = words ?? clause;
  return {
    verdict: clause.verdict,
    binds: clause.binds,
    because: summary,
    ...present({ alternative }),
    translated: lang === 'en' || words !== undefined,
  };
}
