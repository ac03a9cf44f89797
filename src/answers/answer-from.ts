import { present } from '../domain';
import type { Clause, DecidedBy, Found, Hit, Knowledge, Verdict, Way } from '../domain';
import { replyWithAnswer } from './answer-reply';
import { judge } from './judge';
import type { Judgement } from './judgement-of';
import type { Outcome } from './outcome';

/** The facts that the question of an FAQ entry states by itself. */
export type AssumedFacts = (faq: string) => ReadonlySet<string>;

interface Asked {
  /** Best first. */
  hits: readonly Hit[];
  facts: ReadonlySet<string>;
  assumed: AssumedFacts;
  found: Found;
  asked: Way;
}

/** What is to be said about a clause. */
interface Ruling {
  clause: Clause;
  judged: Judgement;
}

/** A lenient verdict gives way when it is less sure than this … */
const SURE = 0.65;
/** … and the clauses next to it that say no weigh this much beside it. */
const RIVALS = 0.25;
const MAX_RIVALS = 2;
const STRICT: ReadonlySet<Verdict> = new Set(['not-allowed', 'ask-first']);

/** The answer that the clauses found give; undefined when nothing was found. */
export function answerFrom(knowledge: Knowledge, asked: Asked): Outcome | undefined {
  const [best, ...others] = asked.hits;
  if (!best) return undefined;
  const ruling = judgeHit(knowledge, best, asked);
  if (!ruling) return undefined;
  const stricter = findStricter(knowledge, { best, judged: ruling.judged, others });
  const instead = stricter && judgeHit(knowledge, stricter, asked);
  return instead
    ? { ...toOutcome(knowledge, instead, asked), insteadOf: best.clause }
    : toOutcome(knowledge, ruling, asked);
}

/**
 * Where it is unsure which clause is meant and another says no, the no is given:
 * a wrong yes harms somebody, a wrong no costs a question to a person.
 */
function findStricter(
  { clauses }: Knowledge,
  { best, judged, others }: { best: Hit; judged: Judgement; others: readonly Hit[] },
): Hit | undefined {
  if (STRICT.has(judged.verdict) || judged.exception !== undefined || best.confidence > SURE)
    return undefined;
  const rivals = others
    .slice(0, MAX_RIVALS)
    .filter(({ clause }) => clauses.get(clause)?.verdict === 'not-allowed');
  const weight = rivals.reduce((sum, { confidence }) => sum + confidence, 0);
  return weight >= RIVALS * best.confidence ? rivals[0] : undefined;
}

function judgeHit(
  knowledge: Knowledge,
  hit: Hit,
  { facts, assumed, found }: Asked,
): Ruling | undefined {
  const clause = knowledge.clauses.get(hit.clause);
  if (!clause) return undefined;
  const judged = judge(knowledge, {
    clause,
    ...present({ faq: knowledge.faq.get(hit.faq ?? '') }),
    facts,
    assumed: hit.faq === undefined ? new Set() : assumed(hit.faq),
    lang: found.lang,
    confidence: hit.confidence,
    ...present({ leaning: hit.leaning }),
  });
  return { clause, judged };
}

function toOutcome(
  knowledge: Knowledge,
  { clause, judged }: Ruling,
  { hits, found, asked }: Asked,
): Outcome {
  const reply = replyWithAnswer(knowledge, {
    clause,
    judged,
    others: hits.map((hit) => hit.clause),
    asked,
    lang: found.lang,
    isForeign: found.foreign !== undefined,
  });
  const { tonedDown, heeded } = judged;
  return { reply, by: decidedBy(clause, judged), ...present({ tonedDown, heeded }) };
}

function decidedBy({ id, when }: Clause, { exception: index, faq }: Judgement): DecidedBy {
  if (index !== undefined)
    return { kind: 'exception', clause: id, index, facts: when[index]?.facts ?? [] };
  return faq ? { kind: 'faq', faq: faq.id } : { kind: 'clause', clause: id };
}
