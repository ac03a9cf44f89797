/** How many conversations are remembered; the one unused for longest is forgotten first. */
const MAX_CONVERSATIONS = 10_000;

/** The last subject of each conversation: clause ids, never text. */
export interface Topics {
  last(conversation: string | undefined): string | undefined;
  remember(conversation: string | undefined, clause: string | undefined): void;
}

export function createTopics(): Topics {
  const clauses = new Map<string, string>();
  return {
    last: (conversation) => (conversation === undefined ? undefined : clauses.get(conversation)),
    remember(conversation, clause) {
      if (conversation === undefined || clause === undefined) return;
      clauses.delete(conversation);
      clauses.set(conversation, clause);
      const [oldest] = clauses.keys();
      if (clauses.size > MAX_CONVERSATIONS && oldest !== undefined) clauses.delete(oldest);
    },
  };
}
