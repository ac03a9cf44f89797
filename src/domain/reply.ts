import { clauseToken, helpToken, optionToken, scenarioToken } from './action-token';
import type { HelpTopic } from './action-token';
import type { Account, Media, Platform } from './draft';
import type { Mending } from './remedy';
import type { Citation, Contact, ReplyBase } from './reply-base';
import type { ReminderReply, ReplyButton } from './reminder-reply';
import type { TicketNews, TicketReply } from './ticket-reply';
import type { Bound, ReviewVerdict, Severity, Verdict, Way } from './vocabulary';

/** Kinds of danger to life, in the order in which they count. */
export const EMERGENCIES = ['self-harm', 'medical', 'violence'] as const;
/** Kinds of small talk; the weightier one of two wins: "hi, who are you" asks who it is. */
export const SMALL_TALK = ['identity', 'goodbye', 'thanks', 'greeting'] as const;

interface RepeatableReply extends ReplyBase {
  /** Token that gives the same reply once more, e.g. in another language; no word of a question is in it. */
  again: string;
}

export interface Answer extends RepeatableReply {
  kind: 'answer';
  verdict: Verdict;
  /** The way it was asked, which the heading answers. */
  asked: Way;
  /** Whom the verdict limits. */
  binds: Bound;
  /** One sentence why. */
  because: string;
  /** The condition that matters most. */
  condition?: string;
  alternative?: string;
  /** Best first; never empty. */
  citations: Citation[];
  contacts: Contact[];
  /** True where being seen to ask could hurt: shown to the asker alone. */
  discreet: boolean;
  /** Id of the FAQ entry that answered, if one did. */
  faq?: string;
}

/** A question back: the facts that decide are missing. */
export interface Clarification extends RepeatableReply {
  kind: 'clarification';
  walk: string;
  title: string;
  verdict: Verdict;
  summary: string;
  ask: string;
  /** True for the first question of its walk. */
  begins: boolean;
  choices: { label: string; token: string }[];
  citations: Citation[];
}

export interface NoAnswer extends RepeatableReply {
  kind: 'no-answer';
  /** Nearest clauses, best first; may be empty. */
  nearest: Citation[];
  contacts: Contact[];
  /** Hands the question to a person; where somebody takes tickets. */
  handOver?: ReplyButton;
}

/** One hit of a rule in a draft. Offsets are UTF-16 code units of the draft; 0–0 means the draft as a whole. */
export interface Finding {
  rule: string;
  title: string;
  severity: Severity;
  clause: string;
  start: number;
  end: number;
  why: string;
  suggestion: string;
  /** True when only the author can say whether it is a hit; it is then put as a question. */
  unsure: boolean;
  /** Severity once the author says that it is a hit. */
  confirmed: Severity;
  /** How a rewrite can mend it. */
  mending: Mending;
}

/** A piece of a rewritten draft: kept and struck pieces make the draft, kept and added ones the new text. */
export interface Stretch {
  kind: 'kept' | 'struck' | 'added';
  text: string;
}

/** A gentler version of the draft, to copy or to leave; it was reviewed as the draft was. */
export interface Rewrite {
  text: string;
  /** In reading order. */
  stretches: Stretch[];
  /** Lower than that of the draft. */
  verdict: ReviewVerdict;
  /** What is still to do in it, severest first. */
  left: Finding[];
}

/** A question about findings that only the author can settle. Its buttons carry no word of the draft. */
export interface Doubt {
  /** Number of the first finding that it is about, from 1. */
  point: number;
  ask: string;
  /** The answer that takes the findings away. */
  clears: { label: string; token: string };
  /** The answer by which they stand. */
  keeps: { label: string; token: string };
}

/** Ready wording that goes with a finding. */
export interface Offer {
  id: string;
  title: string;
  text: string;
}

export interface Review extends ReplyBase {
  kind: 'review';
  verdict: ReviewVerdict;
  account: Account;
  platform: Platform;
  media: Media;
  /** Severest first, then by place. */
  findings: (Finding & { excerpt: string; citation: Citation })[];
  /** What nobody looked at: pictures, whether facts are true, authorisations on file … */
  unchecked: string[];
  /** True when the draft itself seems to hold patient details: the private note is shown. */
  containsPatientDetails: boolean;
  /** True when the draft is protected talk on working conditions. */
  protectedSpeech: boolean;
  contacts: Contact[];
  /** Absent where no words that can go would make the verdict better. */
  rewrite?: Rewrite;
  /** In order of their points. */
  doubts: Doubt[];
  /** Ready texts for what was found, in the draft's language. */
  offers: Offer[];
  /** Token that gives the verdict and its points again, without a word of the draft. */
  token: string;
}

/** Findings of one rule after the author's answers; the draft itself is gone. */
export interface StandingFinding {
  /** Numbers of the findings in the review, from 1. */
  points: number[];
  rule: string;
  title: string;
  severity: Severity;
  why: string;
  suggestion: string;
  citation: Citation;
  /** True while the question about it is open. */
  unsure: boolean;
}

/** A review after its author answered a doubt: what still stands, from the button alone. */
export interface ReviewUpdate extends ReplyBase {
  kind: 'review-update';
  verdict: ReviewVerdict;
  account: Account;
  platform: Platform;
  media: Media;
  /** Severest first. */
  findings: StandingFinding[];
  /** False where the author answered nothing: the review is only told again. */
  answered: boolean;
  /** Numbers of the findings that the answers took away. */
  cleared: number[];
  /** True when the review had more findings than a button holds; they count for the verdict. */
  more: boolean;
  doubts: Doubt[];
  unchecked: string[];
  containsPatientDetails: boolean;
  protectedSpeech: boolean;
  contacts: Contact[];
}

/** The whole of one clause. */
export interface ClauseReply extends ReplyBase {
  kind: 'clause';
  verdict: Verdict;
  summary: string;
  conditions: string[];
  body: string;
  sources: { ref: string; note?: string; asOf: string; verified: boolean }[];
  citation: Citation;
  contacts: Contact[];
}

/** Danger to life: the emergency card, before anything else. */
export interface Emergency extends RepeatableReply {
  kind: 'emergency';
  topic: (typeof EMERGENCIES)[number];
  contacts: Contact[];
}

/** Greeting, thanks, "who are you": a human word, no clause. */
export interface SmallTalk extends RepeatableReply {
  kind: 'small-talk';
  topic: (typeof SMALL_TALK)[number];
}

export interface Help extends ReplyBase {
  kind: 'help';
  topic: HelpTopic | 'welcome';
}

/** One way to act in a practice question, with why it is right or wrong. */
export interface LessonOption {
  /** From 1, in the order of the file. */
  number: number;
  text: string;
  why: string;
}

/** A practice question; with `answer` once somebody chose. */
export interface Lesson extends ReplyBase {
  kind: 'lesson';
  scenario: string;
  question: string;
  /** In the order of the file: it never changes by chance. */
  options: { number: number; text: string; token: string }[];
  answer?: { isRight: boolean; chosen: LessonOption; right: LessonOption };
  /** Token of the button for another question. */
  next: string;
  citation: Citation;
}

/** "I have read the policy": asked for, or given. */
export interface Acknowledgement extends ReplyBase {
  kind: 'acknowledgement';
  /** Version of the policy that counts now. */
  version: string;
  /** Day on which the person said so for this version, YYYY-MM-DD. */
  on?: string;
  /** Token of the button; absent where the person has said so. */
  confirm?: string;
  /** The policy's home for people, if it has one. */
  url?: string;
}

/** What those who run a workspace see: counts of the last weeks, without text and without people. */
export interface Numbers extends ReplyBase {
  kind: 'numbers';
  /** First day that counts, YYYY-MM-DD. */
  since: string;
  /** Questions that stayed open, by the section nearest to them. */
  gaps: {
    /** Title; absent where none was near. */
    section?: string;
    /** Absent where they are fewer than ten. */
    count?: number;
  }[];
  /** Tickets that nobody closed yet. */
  tickets: number;
  /** Version of the policy that counts now. */
  version: string;
  /** People of the workspace who confirmed it; absent where they are few. */
  acknowledged?: number;
  /** True where they are fewer than ten, and not none. */
  few: boolean;
}

/** What was sent cannot be read: empty, too long, a button from an older version. */
export interface Refusal extends ReplyBase {
  kind: 'refusal';
  reason:
    | 'empty-question'
    | 'empty-draft'
    | 'question-too-long'
    | 'draft-too-long'
    | 'unreadable'
    | 'stale-action'
    | 'no-practice'
    | 'not-kept'
    | 'failed';
  limit?: number;
}

/** What the core returns. */
export type Reply =
  | Answer
  | Clarification
  | NoAnswer
  | Review
  | ReviewUpdate
  | ClauseReply
  | Emergency
  | SmallTalk
  | Help
  | Lesson
  | Acknowledgement
  | Numbers
  | ReminderReply
  | TicketReply
  | Refusal;
export type ReplyKind = Reply['kind'];

/** Token that gives a reply once more; undefined where it is made of words that were typed. */
export function againToken(reply: Reply): string | undefined {
  if ('again' in reply) return reply.again;
  if (reply.kind === 'clause') return clauseToken(reply.citation.clause);
  if (reply.kind === 'lesson') return lessonToken(reply);
  return reply.kind === 'help' && reply.topic !== 'welcome' ? helpToken(reply.topic) : undefined;
}

function lessonToken({ scenario, answer }: Lesson): string {
  return answer ? optionToken(scenario, answer.chosen.number) : scenarioToken(scenario);
}

/**
 * Whether a reply to a pressed button stands beside the message that has the button. Reading a
 * clause must not make the answer or the review go away that led to it. Nor must a new verdict: the
 * words of the draft are marked in the review alone. A walk begins beside, and goes on in its place.
 */
export function opensBeside(reply: Reply): boolean {
  if (reply.kind === 'clarification') return reply.begins;
  if (reply.kind === 'ticket') return BEGINS.has(reply.news);
  return BESIDE.has(reply.kind);
}

const BESIDE: ReadonlySet<ReplyKind> = new Set([
  'clause',
  'help',
  'review-update',
  'ticket-list',
  'ticket-note',
]);
const BEGINS: ReadonlySet<TicketNews> = new Set(['opened', 'open-already']);

/** Whether a reply to a pressed button changes the message for everybody who reads it, also where it is not private. */
export function changesForAll(reply: Reply): boolean {
  return reply.kind === 'ticket' && reply.seenBy === 'contact';
}
