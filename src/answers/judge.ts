import { VERDICTS, present } from '../domain';
import type { Clause, FaqEntry, Knowledge, Leaning, Locale, Verdict } from '../domain';
import { judgementOf } from './judgement-of';
import type { Judgement } from './judgement-of';
import { toneDown } from './tone-down';

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
  /** What owners said to questions like this one. */
  leaning?: Leaning;
}

/** Below this no plain yes is said: what was found may be about something else. */
const SURE_OF_YES = 0.8;
/** The same where a fact in the question speaks for the yes. */
const SURE_WITH_FACT = 0.35;

/** From here on a stricter verdict on questions like this is heeded … */
const SURE_STRICTER = 0.8;
/** … from here on a more lenient one, or a stricter one than the facts stated in the question say. */
const SURE_ENOUGH = 0.9;

/** The verdict, with a yes toned down to "yes, if" where it is not sure what was asked. */
export function judge(knowledge: Knowledge, asked: Case): Judgement {
  const weighed = weigh(knowledge, asked);
  const judgement = heed(knowledge, asked, weighed) ?? weighed;
  const needed = judgement.exception === undefined ? SURE_OF_YES : SURE_WITH_FACT;
  return asked.confidence >= needed ? judgement : toneDown(judgement);
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
  if (exception >= 0 && isNews) return judgementOf(knowledge, { clause, lang, exception });
  return judgementOf(knowledge, { clause, lang, ...present({ faq }) });
}

/**
 * The clause's own words for the verdict that owners gave on questions like this one, where that
 * differs from what the facts heard say: no list of facts holds every way of stating one. Facts
 * that were heard are never made milder.
 */
function heed(
  knowledge: Knowledge,
  asked: Case,
  { verdict, exception }: Judgement,
): Judgement | undefined {
  const { leaning } = asked;
  if (!leaning || leaning.verdict === verdict) return undefined;
  const isStricter = VERDICTS.indexOf(leaning.verdict) > VERDICTS.indexOf(verdict);
  const isStated = exception !== undefined;
  if (isStated && !isStricter) return undefined;
  if (leaning.belief < (isStricter && !isStated ? SURE_STRICTER : SURE_ENOUGH)) return undefined;
  const judged = judgeLike(knowledge, asked, { verdict: leaning.verdict, isStated });
  return judged && { ...judged, heeded: leaning };
}

/** The clause's own words for a verdict. No reason is borrowed that speaks of facts nobody stated. */
function judgeLike(
  knowledge: Knowledge,
  { clause, facts, lang }: Case,
  { verdict, isStated }: { verdict: Verdict; isStated: boolean },
): Judgement | undefined {
  if (clause.verdict === verdict) return judgementOf(knowledge, { clause, lang });
  const index = clause.when.findIndex(
    (entry) =>
      entry.verdict === verdict && (!isStated || entry.facts.some((fact) => facts.has(fact))),
  );
  return index < 0 ? undefined : judgementOf(knowledge, { clause, lang, exception: index });
}
