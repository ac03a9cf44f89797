import type {
  Decision,
  Draft,
  Explanation,
  Golden,
  GoldenDraft,
  GoldenQuestion,
  Reviewed,
} from '../domain';

/** What answers: one version of the content. */
export interface Answering {
  explain: (question: string) => Explanation;
  review: (draft: Draft) => Reviewed;
}

/** A golden question that got another reply than the owners agreed on. */
export interface WrongReply {
  entry: GoldenQuestion;
  /** What is not as it is wanted. */
  wrong: readonly ('kind' | 'clause' | 'verdict' | 'language' | 'fallback')[];
  got: Explanation;
}

/** A golden draft that got other findings than the owners agreed on. */
export interface WrongReview {
  entry: GoldenDraft;
  got: Reviewed;
  missing: readonly string[];
  unexpected: readonly string[];
}

/** Golden questions that are answered otherwise than agreed, in the order of the file. */
export function tryQuestions(
  { questions }: Pick<Golden, 'questions'>,
  { explain }: Pick<Answering, 'explain'>,
): WrongReply[] {
  return questions.flatMap((entry) => {
    const got = explain(entry.ask);
    const wrong = faultsInReply(entry, got.decision.reply);
    return wrong.length > 0 ? [{ entry, wrong, got }] : [];
  });
}

/** Golden drafts that are reviewed otherwise than agreed, in the order of the file. */
export function tryDrafts(
  { drafts }: Pick<Golden, 'drafts'>,
  { review }: Pick<Answering, 'review'>,
): WrongReview[] {
  return drafts.flatMap((entry) => {
    const got = review(draftOf(entry));
    const { isRight, ...faults } = judgeReview(entry, got);
    return isRight ? [] : [{ entry, got, ...faults }];
  });
}

/** A review beside what the owners agreed on. */
export function judgeReview(
  entry: GoldenDraft,
  { findings, verdict }: Reviewed,
): Pick<WrongReview, 'missing' | 'unexpected'> & { isRight: boolean } {
  const reported = new Set(findings.map(({ rule }) => rule));
  const missing = entry.rules.filter((rule) => !reported.has(rule));
  const unexpected = [...reported].filter((rule) => !isExpected(rule, entry));
  const isRight = missing.length + unexpected.length === 0 && verdict === entry.verdict;
  return { missing, unexpected, isRight };
}

export function draftOf({ text, account, platform, media, alt }: GoldenDraft): Draft {
  return { text, account, platform, media, alt };
}

/** The clause that a reply cites first, and its verdict, where it has them. */
export function gistOf(reply: Decision['reply']): { clause?: string; verdict?: string } {
  if (reply.kind !== 'answer' && reply.kind !== 'clarification') return {};
  const [first] = reply.citations;
  return { verdict: reply.verdict, ...(first && { clause: first.clause }) };
}

const FIELDS = ['clause', 'verdict', 'language', 'fallback'] as const;

/** What of a reply is not as the owners agreed. */
export function faultsInReply(
  entry: GoldenQuestion,
  reply: Decision['reply'],
): WrongReply['wrong'] {
  // A reply of another kind has no clause and verdict that could be compared.
  if (reply.kind !== entry.kind) return ['kind'];
  const { clause, verdict } = gistOf(reply);
  const { fallback = reply.fallback } = entry;
  const isRight = {
    clause: isOneOf(entry.clauses, clause),
    verdict: isOneOf(entry.verdicts, verdict),
    language: reply.lang === entry.lang,
    fallback: reply.fallback === fallback,
  };
  return FIELDS.filter((field) => !isRight[field]);
}

function isOneOf(accepted: readonly string[], value: string | undefined): boolean {
  return accepted.length === 0 || (value !== undefined && accepted.includes(value));
}

function isExpected(rule: string, { rules, also }: GoldenDraft): boolean {
  return rules.includes(rule) || also.includes(rule);
}
