import { WAYS } from '../domain';
import type { Clause, FaqEntry, Knowledge, Way } from '../domain';
import type { Judgement } from './judgement-of';

/** What a token says of an answer: ids and marks, never words of a question. */
export interface AnswerGist {
  clause: Clause;
  exception?: number;
  faq?: FaqEntry;
  tonedDown: boolean;
  asked: Way;
  /** Clauses cited after the first. */
  others: string[];
}

/** "again:answer:when-0:permits:surely:phi-images,phi-minors": the same answer, for another language. */
export function writeAnswerToken(said: {
  cited: readonly string[];
  judged: Judgement;
  asked: Way;
}): string {
  const { cited, judged, asked } = said;
  const surely = judged.tonedDown ? 'unsurely' : 'surely';
  return `again:answer:${basisOf(judged)}:${asked}:${surely}:${cited.join(',')}`;
}

function basisOf({ exception, faq }: Judgement): string {
  if (exception !== undefined) return `when-${exception}`;
  return faq ? `faq-${faq.id}` : 'clause';
}

/** Undefined for anything that the content of today could not have said. */
export function readAnswerToken(token: string, knowledge: Knowledge): AnswerGist | undefined {
  const [, , basis = '', way, surely, cites = ''] = token.split(':');
  const [first = '', ...others] = cites.split(',');
  const asked = WAYS.find((known) => known === way);
  const clause = knowledge.clauses.get(first);
  const found = clause && readBasis(basis, clause, knowledge);
  if (!asked || !found || others.some((id) => !knowledge.clauses.has(id))) return undefined;
  return { ...found, clause, asked, others, tonedDown: surely === 'unsurely' };
}

function readBasis(
  basis: string,
  clause: Clause,
  { faq }: Knowledge,
): Pick<AnswerGist, 'exception' | 'faq'> | undefined {
  if (basis === 'clause') return {};
  const [, kind, value = ''] = /^(when|faq)-(.+)$/.exec(basis) ?? [];
  const entry = faq.get(value);
  if (kind === 'faq') return entry && { faq: entry };
  return kind === 'when' && clause.when[Number(value)] ? { exception: Number(value) } : undefined;
}
