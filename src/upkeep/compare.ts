import type { Decision, Golden, GoldenDraft, GoldenQuestion, Knowledge, Reviewed } from '../domain';
import { compareContent } from './compare-content';
import type { Edit } from './compare-content';
import { draftOf, faultsInReply, gistOf, judgeReview } from './try-golden';
import type { Answering } from './try-golden';

/** A golden question that two versions answer differently. */
export interface ChangedReply {
  entry: GoldenQuestion;
  before: Decision['reply'];
  after: Decision['reply'];
  /** True when kind, clause, verdict and language are the same and only words differ. */
  reworded: boolean;
  /** As the owners agreed: before and after. */
  right: { before: boolean; after: boolean };
}

/** A golden draft that two versions review differently. */
export interface ChangedReview {
  entry: GoldenDraft;
  before: Reviewed;
  after: Reviewed;
  right: { before: boolean; after: boolean };
}

export interface Comparison {
  edits: Edit[];
  replies: ChangedReply[];
  reviews: ChangedReview[];
  /** How many golden entries were tried. */
  tried: { questions: number; drafts: number };
}

/** A version of the content, and what answers from it. */
export interface Version extends Answering {
  knowledge: Knowledge;
}

/** Which golden questions and drafts get another reply, and what was edited. */
export function compare(before: Version, after: Version, golden: Golden): Comparison {
  return {
    edits: compareContent(before.knowledge, after.knowledge),
    replies: golden.questions.flatMap((entry) => compareReplies(entry, before, after)),
    reviews: golden.drafts.flatMap((entry) => compareReviews(entry, before, after)),
    tried: { questions: golden.questions.length, drafts: golden.drafts.length },
  };
}

function compareReplies(
  entry: GoldenQuestion,
  before: Answering,
  after: Answering,
): ChangedReply[] {
  const [was, is] = [before, after].map(({ explain }) => explain(entry.ask).decision.reply);
  if (!was || !is || wordsIn(was) === wordsIn(is)) return [];
  const isRight = (reply: Decision['reply']): boolean => faultsInReply(entry, reply).length === 0;
  return [
    {
      entry,
      before: was,
      after: is,
      reworded: outlineOf(was) === outlineOf(is),
      right: { before: isRight(was), after: isRight(is) },
    },
  ];
}

function compareReviews(entry: GoldenDraft, before: Answering, after: Answering): ChangedReview[] {
  const [was, is] = [before, after].map(({ review }) => review(draftOf(entry)));
  if (!was || !is || findingsIn(was) === findingsIn(is)) return [];
  const isRight = (reviewed: Reviewed): boolean => judgeReview(entry, reviewed).isRight;
  return [{ entry, before: was, after: is, right: { before: isRight(was), after: isRight(is) } }];
}

/** Everything of a reply that a person reads, without the tokens of buttons. */
function wordsIn(reply: Decision['reply']): string {
  if (reply.kind === 'answer') {
    const { because, condition, alternative } = reply;
    return JSON.stringify([outlineOf(reply), because, condition, alternative]);
  }
  if (reply.kind !== 'clarification') return outlineOf(reply);
  const labels = reply.choices.map(({ label }) => label);
  return JSON.stringify([outlineOf(reply), reply.summary, reply.ask, labels]);
}

function outlineOf(reply: Decision['reply']): string {
  const topic = 'topic' in reply ? reply.topic : undefined;
  const { clause, verdict } = gistOf(reply);
  return JSON.stringify([reply.kind, clause, verdict, reply.lang, reply.fallback, topic]);
}

function findingsIn({ findings }: Reviewed): string {
  return JSON.stringify(
    findings.map(({ rule, severity, start, end }) => [rule, severity, start, end]),
  );
}
