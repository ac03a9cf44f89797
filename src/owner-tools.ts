import { KnowledgeError } from './domain';
import type { Knowledge, OwnedContent, Remark } from './domain';
import { createExplainer } from './explain';
import { readOwnedContent } from './knowledge';
import { validateParts } from './open-assistant';
import { createReviewer } from './review';
import { compare, lint, tryDrafts, tryQuestions } from './upkeep';
import type { Answering, Comparison, Version, WrongReply, WrongReview } from './upkeep';
import { WORD_SCHEMAS } from './word-schemas';

type Placed<T> = T & { place: string };

/** What the golden questions and drafts showed. */
export interface GoldenReport {
  wrongReplies: Placed<WrongReply>[];
  wrongReviews: Placed<WrongReview>[];
  /** How many were tried. */
  tried: Comparison['tried'];
}

/**
 * Everything that is wrong with the content of `folder` or wants a look, by file and line.
 * `today` is YYYY-MM-DD. Content that cannot be served is described, not thrown.
 */
export function lintFolder(folder: string, today: string): Remark[] {
  return lint(readOwned(folder), today);
}

/** Tries the golden questions and drafts of `folder`. Throws a KnowledgeError when the content cannot be used. */
export function testFolder(folder: string): GoldenReport {
  const { knowledge, golden, placeOf } = openOwned(folder);
  const answering = createAnswering(knowledge);
  const placed = <T extends { entry: object }>(wrong: T): Placed<T> => ({
    ...wrong,
    place: placeOf(wrong.entry),
  });
  return {
    wrongReplies: tryQuestions(golden, answering).map(placed),
    wrongReviews: tryDrafts(golden, answering).map(placed),
    tried: { questions: golden.questions.length, drafts: golden.drafts.length },
  };
}

/**
 * What the content of `folder` answers otherwise than `before`, by the golden questions of `folder`.
 * Throws a KnowledgeError when the content cannot be used.
 */
export function compareWith(before: Knowledge, folder: string): Comparison {
  const { knowledge, golden } = openOwned(folder);
  return compare(versionOf(before), versionOf(knowledge), golden);
}

function openOwned(folder: string): OwnedContent {
  const content = readOwned(folder);
  if (content.problems.length > 0) throw new KnowledgeError(content.problems);
  return content;
}

function readOwned(folder: string): OwnedContent {
  const content = readOwnedContent(folder, WORD_SCHEMAS);
  const problems = [...content.problems, ...validateParts(content.knowledge, content.placeOf)];
  return { ...content, problems };
}

function versionOf(knowledge: Knowledge): Version {
  return { ...createAnswering(knowledge), knowledge };
}

function createAnswering(knowledge: Knowledge): Answering {
  const reviewer = createReviewer(knowledge);
  return { explain: createExplainer(knowledge), review: (draft) => reviewer.review(draft) };
}
