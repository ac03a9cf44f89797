import type {
  Account,
  Draft,
  Finding,
  Media,
  Platform,
  ReviewVerdict,
  Rule,
  Severity,
} from '../../domain';
import { rankOf } from '../findings';

/** What is known of a review without a word of its draft: enough to settle its doubts later. */
export interface ReviewState {
  account: Account;
  platform: Platform;
  media: Media;
  /** The findings in the order in which they were shown, severest first. */
  points: readonly Point[];
  /** One for each doubt. */
  answers: readonly DoubtAnswer[];
  /** The severest of the findings that found no room. */
  rest: ReviewVerdict;
}

export interface Point {
  rule: string;
  severity: Severity;
  /** Its severity once the author says that it is a hit. */
  confirmed: Severity;
  /** False when the draft as a whole is meant. */
  isMarked: boolean;
  /** Index of the doubt that it hangs on. */
  doubt?: number;
}

export type DoubtAnswer = 'open' | 'clears' | 'keeps';

/** So many fit into a button's token. */
const MAX_POINTS = 24;
/** More questions than this are a burden. */
const MAX_DOUBTS = 3;

/** The state of a fresh review. Hits of one rule in the same words hang on one doubt. */
export function createState(
  { text, account, platform, media }: Draft,
  findings: readonly Finding[],
  rules: ReadonlyMap<string, Rule>,
): ReviewState {
  const keys: string[] = [];
  const doubtOf = (finding: Finding): number | undefined => {
    const ask = rules.get(finding.rule)?.doubt?.en?.ask;
    if (!finding.unsure || ask === undefined) return undefined;
    const words = text.slice(finding.start, finding.end).toLowerCase();
    const key = `${finding.rule} ${ask.includes('{words}') ? words : ''}`;
    if (!keys.includes(key) && keys.length < MAX_DOUBTS) keys.push(key);
    const index = keys.indexOf(key);
    return index < 0 ? undefined : index;
  };
  const points = findings.slice(0, MAX_POINTS).map((finding) => {
    const { rule, severity, confirmed, end } = finding;
    const doubt = doubtOf(finding);
    return { rule, severity, confirmed, isMarked: end > 0, ...(doubt !== undefined && { doubt }) };
  });
  const rest = findings[MAX_POINTS]?.severity ?? 'clear';
  return { account, platform, media, points, answers: keys.map(() => 'open'), rest };
}

/** The same review with one more answer; answering twice changes nothing. */
export function answered(state: ReviewState, doubt: number, answer: DoubtAnswer): ReviewState {
  return { ...state, answers: state.answers.map((old, i) => (i === doubt ? answer : old)) };
}

export function isCleared({ answers }: ReviewState, { doubt }: Point): boolean {
  return doubt !== undefined && answers[doubt] === 'clears';
}

/** True while only the author can say whether it is a hit. */
export function isOpen({ answers }: ReviewState, { doubt }: Point): boolean {
  return doubt !== undefined && answers[doubt] === 'open';
}

export function severityOf({ answers }: ReviewState, point: Point): Severity {
  const isKept = point.doubt !== undefined && answers[point.doubt] === 'keeps';
  return isKept ? point.confirmed : point.severity;
}

/** The severest of what stands. */
export function verdictOf(state: ReviewState): ReviewVerdict {
  return state.points
    .filter((point) => !isCleared(state, point))
    .map((point) => severityOf(state, point))
    .reduce<ReviewVerdict>(
      (worst, severity) => (rankOf(severity) > rankOf(worst) ? severity : worst),
      state.rest,
    );
}
