import { KnowledgeError } from './domain';
import type { OwnedContent, Remark } from './domain';
import { createExplainer } from './explain';
import { readOwnedContent } from './knowledge';
import { openPrepared, validateParts } from './open-content';
import type { Content } from './open-content';
import { createReviewer, isOpinionCurrent, learnOpinion } from './review';
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
  const owned = readOwned(folder);
  return [...findUnlearned(owned), ...lint(owned, today)];
}

function findUnlearned({ knowledge, labelled }: OwnedContent): Remark[] {
  if (isOpinionCurrent(knowledge.wordData, labelled)) return [];
  return [
    {
      level: 'warning',
      check: 'unlearned-drafts',
      place: 'knowledge/lexicons/opinion-weights.txt:1',
      message:
        'was learned from other drafts than those in knowledge/drafts; run npm run train:review.',
    },
  ];
}

/**
 * Learns the second opinion on reviews from the labelled drafts of `folder`: the lines of
 * lexicons/opinion-weights.txt. Throws a KnowledgeError when the content has faults.
 */
export function learnReviews(folder: string): string[] {
  const { knowledge, labelled } = openOwned(folder, undefined);
  return learnOpinion(knowledge, labelled);
}

/**
 * Tries the golden questions and drafts of `folder`. Learns its content unless `prebuilt`, the file
 * of `npm run build`, was made of it. Throws a KnowledgeError when the content cannot be used.
 */
export function testFolder(folder: string, prebuilt?: string): GoldenReport {
  const { golden, placeOf, ...content } = openOwned(folder, prebuilt);
  const answering = createAnswering(content);
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
export function compareWith(before: Content, folder: string, prebuilt?: string): Comparison {
  const { golden, ...content } = openOwned(folder, prebuilt);
  return compare(versionOf(before), versionOf(content), golden);
}

function openOwned(folder: string, prebuilt: string | undefined): OwnedContent & Content {
  const content = readOwned(folder);
  if (content.problems.length > 0) throw new KnowledgeError(content.problems);
  return { ...content, ...openPrepared(folder, prebuilt) };
}

function readOwned(folder: string): OwnedContent {
  const content = readOwnedContent(folder, WORD_SCHEMAS);
  const problems = [...content.problems, ...validateParts(content.knowledge, content.placeOf)];
  return { ...content, problems };
}

function versionOf(content: Content): Version {
  return { ...createAnswering(content), knowledge: content.knowledge };
}

function createAnswering(content: Content): Answering {
  const reviewer = createReviewer(content.knowledge, content.compiledRules);
  return { explain: createExplainer(content), review: (draft) => reviewer.review(draft) };
}
