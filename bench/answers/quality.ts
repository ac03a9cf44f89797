import type { Labelled } from './corpus';
import type { Engine, Hit } from './engine';

/** What was found for a question, and what is right. */
export interface Judged {
  hits: readonly Hit[];
  clauses: readonly string[];
}

/** How well an engine knows what it does not know. */
export interface ScopeQuality {
  /** Share of the questions with an answer whose first hit is right. */
  precision: number;
  /** How likely a question with an answer scores higher than one without. */
  auroc: number;
  /** Share of the questions with an answer that are right and not refused, where 80 % of those without one are refused. */
  accuracy: number;
}

const REFUSED = 0.8;

export async function ask(engine: Engine, questions: readonly Labelled[]): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const { question, clauses } of questions)
    judged.push({ hits: await engine.find(question), clauses });
  return judged;
}

/** Share of the questions with a right clause whose first hit is one. */
export function precision(judged: readonly Judged[]): number {
  const inside = judged.filter(isInside);
  return inside.filter(isRight).length / inside.length;
}

/** An engine without scores says nothing about scope: NaN. */
export function scopeQuality(judged: readonly Judged[]): ScopeQuality {
  if (judged.some(({ hits: [first] }) => first && first.score === undefined))
    return { precision: precision(judged), auroc: NaN, accuracy: NaN };
  const inside = judged.filter(isInside);
  const outside = judged.filter((one) => !isInside(one)).map(scoreOf);
  const bar =
    outside.toSorted((a, b) => a - b)[Math.ceil(outside.length * REFUSED) - 1] ?? -Infinity;
  return {
    precision: precision(judged),
    auroc: auroc(inside.map(scoreOf), outside),
    accuracy: inside.filter((one) => isRight(one) && scoreOf(one) > bar).length / inside.length,
  };
}

/** Chance that one of `higher` is above one of `lower`; a tie counts half. */
export function auroc(higher: readonly number[], lower: readonly number[]): number {
  let above = 0;
  for (const a of higher) for (const b of lower) above += a === b ? 0.5 : Number(a > b);
  return above / (higher.length * lower.length);
}

function isInside({ clauses }: Judged): boolean {
  return clauses.length > 0;
}

function isRight({ hits: [first], clauses }: Judged): boolean {
  return first !== undefined && clauses.includes(first.clause);
}

/** Nothing found is the lowest score. */
function scoreOf({ hits: [first] }: Judged): number {
  return first?.score ?? -Infinity;
}
