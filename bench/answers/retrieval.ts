import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Clause, Knowledge } from '../../src/domain';
import { entriesOf } from './corpus';
import type { Corpus, Labelled } from './corpus';
import { readJsonLines } from './labelled';
import type { Judged } from './quality';

/** A public data set of another domain: texts in groups, and questions with their group or none. */
export interface DataSet {
  name: string;
  corpus: Corpus;
  questions: Labelled[];
  /** What others published for the same questions, by system. */
  published: Map<string, Judged[]>;
}

const docSchema = z.object({ group: z.string(), title: z.string(), body: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string(), oos: z.boolean().optional() });
const qrelSchema = z.object({ qid: z.string(), did: z.string(), grade: z.number() });
const peerSchema = z.object({
  system: z.string(),
  label: z.string(),
  predicted: z.string(),
  score: z.number(),
});

/** Every folder below `root` that holds docs.jsonl, queries.jsonl and qrels.jsonl. */
export function readDataSets(root: string, shipped: Knowledge): DataSet[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'qrels.jsonl')))
    .map(({ name }) => readDataSet(join(root, name), name, shipped));
}

function readDataSet(folder: string, name: string, shipped: Knowledge): DataSet {
  const right = new Map<string, string[]>();
  for (const { qid, did, grade } of readJsonLines(join(folder, 'qrels.jsonl'), qrelSchema))
    if (grade > 0) right.set(qid, [...(right.get(qid) ?? []), did]);
  const queries = readJsonLines(join(folder, 'queries.jsonl'), querySchema);
  const knowledge = knowledgeOf(readJsonLines(join(folder, 'docs.jsonl'), docSchema), shipped);
  return {
    name,
    corpus: { knowledge, entries: entriesOf(knowledge) },
    questions: queries.map(({ id, text, oos }) => ({
      question: text,
      clauses: oos ? [] : (right.get(id) ?? []),
    })),
    published: readPublished(join(folder, 'peers.jsonl')),
  };
}

/** A clause a group, its texts as phrasings; the word lists, and what lies outside, stay ours. */
function knowledgeOf(docs: readonly z.infer<typeof docSchema>[], shipped: Knowledge): Knowledge {
  const [template] = shipped.clauses.values();
  if (!template) throw new Error('The shipped content has no clause.');
  const clauses = new Map<string, Clause>();
  for (const { group, title, body } of docs) {
    const name = group.replaceAll('_', ' ').toLowerCase();
    const known = clauses.get(group) ?? {
      ...template,
      id: group,
      title: name,
      summary: name,
      conditions: [],
      when: [],
      decided: {},
      phrasings: [],
    };
    const phrasings = [...known.phrasings, ...[title, body].filter((text) => text !== '')];
    clauses.set(group, { ...known, phrasings });
  }
  return { ...shipped, clauses, faq: new Map(), walks: new Map(), translations: new Map() };
}

function readPublished(file: string): DataSet['published'] {
  const systems = new Map<string, Judged[]>();
  if (!existsSync(file)) return systems;
  for (const { system, label, predicted, score } of readJsonLines(file, peerSchema)) {
    const judged = systems.get(system) ?? [];
    const clauses = label === 'NO_NODES_DETECTED' ? [] : [label];
    systems.set(system, [...judged, { hits: [{ clause: predicted, score }], clauses }]);
  }
  return systems;
}
