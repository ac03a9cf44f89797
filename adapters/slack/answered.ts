import { conversationOf } from './place';

/** How many questions are remembered; the oldest is forgotten first. */
const CAPACITY = 10_000;

/** A message that asked something. */
export interface Question {
  workspace: string;
  channel: string;
  /** Its id. */
  question: string;
}

/** Which messages answer which question, so that an edit or a deletion can follow. Ids alone, in memory. */
export interface Answered {
  /** Ids of the messages that answer it. */
  of(question: Question): readonly string[] | undefined;
  remember(question: Question, messages: readonly string[]): void;
  forget(question: Question): void;
  forgetWorkspace(workspace: string): void;
}

export function createAnswered(): Answered {
  const answers = new Map<string, readonly string[]>();
  return {
    of: (question) => answers.get(keyOf(question)),
    remember(question, messages) {
      answers.set(keyOf(question), messages);
      const [oldest] = answers.keys();
      if (answers.size > CAPACITY && oldest !== undefined) answers.delete(oldest);
    },
    forget: (question) => void answers.delete(keyOf(question)),
    forgetWorkspace(workspace) {
      for (const key of answers.keys()) if (key.startsWith(`${workspace}:`)) answers.delete(key);
    },
  };
}

function keyOf({ question: thread, ...where }: Question): string {
  return conversationOf({ ...where, thread });
}
