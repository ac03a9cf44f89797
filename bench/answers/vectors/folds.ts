import { hash } from '../../../src/domain';
import type { Clause, FaqEntry, Knowledge } from '../../../src/domain';

/** A phrasing with its clause. */
export interface Phrasing {
  text: string;
  clause: string;
}

export const FOLDS = 5;

/** Which of the parts a text is in: always the same one. */
export function foldOf(text: string): number {
  return hash(`fold ${text}`) % FOLDS;
}

/** The English phrasings of clauses and FAQ entries. */
export function phrasingsOf({ clauses, faq }: Knowledge): Phrasing[] {
  return [
    ...[...clauses.values()].flatMap(({ id, phrasings, decided }) =>
      [...phrasings, ...Object.values(decided).flat()].map((text) => ({ text, clause: id })),
    ),
    ...[...faq.values()].flatMap(({ clauses: [clause = ''], phrasings }) =>
      phrasings.map((text) => ({ text, clause })),
    ),
  ];
}

/** The knowledge as if nobody had written the phrasings of one part, nor translated any. */
export function without(knowledge: Knowledge, fold: number): Knowledge {
  const kept = (texts: readonly string[]): string[] =>
    texts.filter((text) => foldOf(text) !== fold);
  const clauses = [...knowledge.clauses].map(([id, clause]): [string, Clause] => [
    id,
    {
      ...clause,
      phrasings: kept(clause.phrasings),
      decided: Object.fromEntries(
        Object.entries(clause.decided).map(([verdict, texts]) => [verdict, kept(texts)]),
      ),
    },
  ]);
  const faq = [...knowledge.faq].map(([id, entry]): [string, FaqEntry] => [
    id,
    { ...entry, phrasings: kept(entry.phrasings) },
  ]);
  return { ...knowledge, clauses: new Map(clauses), faq: new Map(faq), translations: new Map() };
}
