import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  goldenDraftSchema,
  goldenQuestionSchema,
  overbroadSchema,
  policyElementSchema,
} from '../domain';
import type { ContentFile, GoldenDraft, GoldenQuestion, OwnedContent, Problem } from '../domain';
import { createPlaceOf } from './collect';
import type { Placed } from './collect';
import { check } from './parse-file';
import type { Parsed } from './parse-file';
import { parseNamed, readList } from './read-data';
import type { KnowledgeFile } from './read-folder';
import { clauseNames, readKnowledge } from './read-knowledge';
import { readLabelledDrafts } from './read-labelled-drafts';

/** Written for people; nothing in them is served. */
const DOCUMENTS = ['README.md', 'CHANGELOG.md', 'rules/README.md'];

/**
 * Like `readKnowledge`, with what only the owners' tools need: golden questions, what every
 * policy has to say, wording that forbids too much, documents, and where everything stands.
 */
export function readOwnedContent(
  folder: string,
  wordSchemas: ReadonlyMap<string, z.ZodType>,
): OwnedContent {
  const { knowledge, problems, placed, files } = readKnowledge(folder, wordSchemas);
  const golden = readGolden(files, problems);
  const elements = readList(
    policyElementSchema,
    parseNamed(files, 'elements.yml', problems),
    problems,
  );
  const overbroad = readList(
    overbroadSchema,
    parseNamed(files, 'overbroad.yml', problems),
    problems,
  );
  return {
    knowledge,
    problems,
    clauseIds: new Set(clauseNames(files)),
    labelled: readLabelledDrafts(folder, new Set(knowledge.rules.map(({ id }) => id)), problems),
    golden: { questions: valuesOf(golden.questions), drafts: valuesOf(golden.drafts) },
    elements: valuesOf(elements),
    overbroad: valuesOf(overbroad),
    placeOf: createPlaceOf([
      ...placed,
      ...golden.questions,
      ...golden.drafts,
      ...elements,
      ...overbroad,
    ]),
    documents: readDocuments(folder),
    exists: (path) => existsSync(join(folder, path)),
  };
}

const goldenFileSchema = z.strictObject({
  questions: z.array(z.unknown()),
  drafts: z.array(z.unknown()).default([]),
});

interface ReadGolden {
  questions: Placed<GoldenQuestion>[];
  drafts: Placed<GoldenDraft>[];
}

function readGolden(files: readonly KnowledgeFile[], problems: Problem[]): ReadGolden {
  const parsed = parseNamed(files, 'questions.yml', problems);
  const data = parsed && check(goldenFileSchema, parsed, problems);
  if (!parsed || !data) return { questions: [], drafts: [] };
  const part = (name: 'questions' | 'drafts'): Parsed => ({
    file: parsed.file,
    data: data[name],
    lineOf: (path) => parsed.lineOf([name, ...path]),
  });
  return {
    questions: readList(goldenQuestionSchema, part('questions'), problems),
    drafts: readList(goldenDraftSchema, part('drafts'), problems),
  };
}

function readDocuments(folder: string): ContentFile[] {
  return DOCUMENTS.filter((path) => existsSync(join(folder, path))).map((path) => ({
    path,
    text: readFileSync(join(folder, path), 'utf8'),
  }));
}

function valuesOf<T>(entries: readonly Placed<T>[]): T[] {
  return entries.map(({ value }) => value);
}
