import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Golden } from '../../src/domain';
import type { Labelled } from './corpus';

const lineSchema = z.object({
  q: z.string(),
  kind: z.enum(['answer', 'clarify', 'abstain']),
  clauses: z.array(z.string()),
});

/** Reads a file of labelled questions, one {"q","kind","clauses"} a line. */
export function readLabelled(file: string): Labelled[] {
  return readJsonLines(file, lineSchema).map(({ q, kind, clauses }) => ({
    question: q,
    clauses: kind === 'abstain' ? [] : clauses,
  }));
}

/** Golden questions that the search decides on; emergencies and small talk do not come to it. */
export function labelledOf({ questions }: Golden): Labelled[] {
  return questions
    .filter(({ kind }) => kind === 'answer' || kind === 'clarification' || kind === 'no-answer')
    .map(({ ask, clauses }) => ({ question: ask, clauses }));
}

export function readJsonLines<S extends z.ZodType>(file: string, schema: S): z.infer<S>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
