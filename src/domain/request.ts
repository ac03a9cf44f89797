import type { HelpTopic } from './action-token';
import type { Draft, Media } from './draft';
import type { Person, PlaceRef } from './person';
import type { Locale } from './vocabulary';

interface RequestBase {
  /** Language of the person's profile; a question in another supported language wins over it. */
  locale?: Locale;
  /**
   * Opaque key of the thread or chat. Follow-up questions in it use its last subject.
   * Only ids of content and the language chosen are remembered under it, in memory.
   */
  conversation?: string;
  /** Who asks, as the platform knows it; absent where there is only one person, as in a terminal. */
  person?: Person;
  /** Where it was asked: what "here" means. */
  place?: PlaceRef;
  /** Last subject of that conversation, a clause id, where it is kept outside the core's own memory. */
  subject?: string;
}

/** Words typed to the assistant: a question, a greeting, "check: …", "help". The core decides which. */
export interface MessageRequest extends RequestBase {
  kind: 'message';
  text: string;
  /** What is attached to the message: a draft is then checked as one with it. Nobody looks at it. */
  media?: Media;
  /** As in a `QuizRequest`, for a message that asks for a practice question. */
  turn?: number;
}
/** A question and nothing else. */
export interface AskRequest extends RequestBase {
  kind: 'ask';
  text: string;
  /** Set when the asker chose a language explicitly. */
  lang?: Locale;
  /** True while somebody still types it, as in a search: it is answered, and not counted. */
  tentative?: true;
}
export interface CheckRequest extends RequestBase {
  kind: 'check';
  draft: Draft;
}
/** A pressed button: the token of an `Action`, given back as it came. */
export interface ActRequest extends RequestBase {
  kind: 'act';
  token: string;
  /** Language of the message that has the button, where the platform knows it. */
  lang?: Locale;
}
export interface HelpRequest extends RequestBase {
  kind: 'help';
  /** `overview` when left out. */
  topic?: HelpTopic;
}
/** Wants to hand a question to a person, or without words to see the own tickets. */
export interface TicketRequest extends RequestBase {
  kind: 'ticket';
  /** The question: it chooses whom it goes to, and is kept nowhere. */
  text?: string;
}
/** Wants a practice question. */
export interface QuizRequest extends RequestBase {
  kind: 'quiz';
  /** A certain one, by its id. */
  scenario?: string;
  /** Else the one whose turn it is: 0, 1, 2 … go through all of them and begin again. */
  turn?: number;
}
/** Wants to say "I have read the policy". */
export interface AcknowledgeRequest extends RequestBase {
  kind: 'acknowledge';
  /** Day on which the person said so for the version that counts now, YYYY-MM-DD. */
  on?: string;
}
/** What became of the policy in the last weeks: for those who run the workspace. */
export interface NumbersRequest extends RequestBase {
  kind: 'numbers';
}
/** First contact: what the assistant is and what it never does. */
export interface WelcomeRequest extends RequestBase {
  kind: 'welcome';
}

/** Anything that reaches the core from a platform. */
export type Request =
  | MessageRequest
  | AskRequest
  | CheckRequest
  | ActRequest
  | QuizRequest
  | TicketRequest
  | AcknowledgeRequest
  | HelpRequest
  | NumbersRequest
  | WelcomeRequest;
