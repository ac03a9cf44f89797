/** How many questions are remembered; the oldest is forgotten first. */
const CAPACITY = 10_000;

/** Which messages answer which question, so that an edit or a deletion can follow. Ids alone, in memory. */
export interface Answered {
  /** Ids of the messages that answer the message `question` of a channel. */
  of(channel: string, question: string): readonly string[] | undefined;
  remember(channel: string, question: string, messages: readonly string[]): void;
  forget(channel: string, question: string): void;
  clear(): void;
}

export function createAnswered(): Answered {
  const answers = new Map<string, readonly string[]>();
  return {
    of: (channel, question) => answers.get(`${channel}:${question}`),
    remember(channel, question, messages) {
      answers.set(`${channel}:${question}`, messages);
      const [oldest] = answers.keys();
      if (answers.size > CAPACITY && oldest !== undefined) answers.delete(oldest);
    },
    forget: (channel, question) => void answers.delete(`${channel}:${question}`),
    clear: () => answers.clear(),
  };
}
