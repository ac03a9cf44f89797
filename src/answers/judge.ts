import type { Clause, FaqEntry, Knowledge, Locale, Verdict } from '../domain';

/** What is to be said about one clause, given the facts in the question. */
export interface Judgement {
  verdict: Verdict;
  because: string;
  alternative?: string;
  /** The FAQ entry whose own answer is given. */
  faq?: FaqEntry;
  /** Entry of the clause's `when` that facts in the question fulfil. */
  exception?: number;
  /** True when a yes became "yes, if" because it was not sure what was asked. */
  tonedDown?: boolean;
  /** True when the words are in the language asked for. */
  translated: boolean;
}

export interface Case {
  clause: Clause;
  faq?: FaqEntry;
  /** Stated in the question. */
  facts: ReadonlySet<string>;
  /** Taken for granted in the FAQ entry's own question. */
  assumed: ReadonlySet<string>;
  lang: Locale;
  /** 0 to 1: how surely the question is about this clause. */
  confidence: number;
}

/** Below this no plain yes is said: what was found may be about something else. */
const SURE_OF_YES = 0.8;
/** The same where a fact in the question speaks for the yes. */
const SURE_WITH_FACT = 0.35;

/** The verdict, with a yes toned down to "yes, if" where it is not sure what was asked. */
export function judge(knowledge: Knowledge, asked: Case): Judgement {
  const judgement = weigh(knowledge, asked);
  const needed = judgement.exception === undefined ? SURE_OF_YES : SURE_WITH_FACT;
  if (judgement.verdict !== 'allowed' || asked.confidence >= needed) return judgement;
  return { ...judgement, verdict: 'conditional', tonedDown: true };
}

/**
 * The clause's verdict, unless facts in the question change it: the first exception that holds
 * decides. An FAQ entry that matched answers itself, unless that exception needs a fact that the
 * entry's answer does not reckon with.
 */
function weigh(knowledge: Knowledge, { clause, faq, facts, assumed, lang }: Case): Judgement {
  const added = new Set([...facts].filter((fact) => !assumed.has(fact)));
  const exception = clause.when.findIndex((entry) => entry.facts.every((fact) => facts.has(fact)));
  const isNews = !faq || clause.when[exception]?.facts.some((fact) => added.has(fact));
  if (exception >= 0 && isNews) return judgeException(knowledge, { clause, lang }, exception);
  return faq ? judgeFaq(knowledge, faq, lang) : judgeClause(knowledge, clause, lang);
}

function judgeException(
  { translations }: Knowledge,
  { clause, lang }: Pick<Case, 'clause' | 'lang'>,
  index: number,
): Judgement {
  const exception = clause.when[index];
  if (!exception) throw new RangeError('No such exception.');
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  const because = words?.when[index];
  const alternative = words?.alternative ?? clause.alternative;
  return {
    verdict: exception.verdict,
    because: because ?? exception.because,
    ...(alternative !== undefined && { alternative }),
    exception: index,
    translated: lang === 'en' || because !== undefined,
  };
}

function judgeFaq({ translations }: Knowledge, faq: FaqEntry, lang: Locale): Judgement {
  const words = lang === 'en' ? undefined : translations.get(lang)?.faq.get(faq.id);
  const alternative = words?.alternative ?? faq.alternative;
  return {
    verdict: faq.verdict,
    because: words?.body ?? faq.body,
    ...(alternative !== undefined && { alternative }),
    faq,
    translated: lang === 'en' || words !== undefined,
  };
}

function judgeClause({ translations }: Knowledge, clause: Clause, lang: Locale): Judgement {
  const words = lang === 'en' ? undefined : translations.get(lang)?.clauses.get(clause.id);
  const { summary, alternative } = words ?? clause;
  return {
    verdict: clause.verdict,
    because: summary,
    ...(alternative !== undefined && { alternative }),
    translated: lang === 'en' || words !== undefined,
  };
}
