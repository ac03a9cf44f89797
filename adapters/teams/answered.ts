import type { Activity } from 'botbuilder';

/** How many questions are remembered; the oldest is forgotten first. */
const CAPACITY = 10_000;

/** A message of ours, by the ids of Teams. */
export interface Sent {
  conversation: string;
  id: string;
  /** Only one person sees it in a shared place. */
  isTargeted: boolean;
}

/** Which messages answer which question, so that an edit or a deletion can follow. Ids alone, in memory. */
export interface Answered {
  of(question: Activity): readonly Sent[] | undefined;
  remember(question: Activity, messages: readonly Sent[]): void;
  forget(question: Activity): void;
}

export function createAnswered(): Answered {
  const answers = new Map<string, readonly Sent[]>();
  return {
    of: (question) => answers.get(keyOf(question)),
    remember(question, messages) {
      answers.set(keyOf(question), messages);
      const [oldest] = answers.keys();
      if (answers.size > CAPACITY && oldest !== undefined) answers.delete(oldest);
    },
    forget: (question) => void answers.delete(keyOf(question)),
  };
}

function keyOf({ conversation, id }: Activity): string {
  return `${conversation.id} ${id}`;
}
