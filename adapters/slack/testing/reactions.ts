type Args = Record<string, unknown>;

/** The assistant's reactions, one of each name on a message. https://docs.slack.dev/reference/methods/reactions.add */
export interface Reactions {
  add(args: Args): { error?: string };
  remove(args: Args): { error?: string };
  /** Those that still stand: "C1:5.1:eyes". */
  standing(): string[];
}

export function createReactions(): Reactions {
  const standing = new Set<string>();
  return {
    add(args) {
      const key = keyOf(args);
      if (key === undefined) return { error: 'no_item_specified' };
      if (standing.has(key)) return { error: 'already_reacted' };
      standing.add(key);
      return {};
    },
    remove(args) {
      const key = keyOf(args);
      if (key === undefined) return { error: 'no_item_specified' };
      return standing.delete(key) ? {} : { error: 'no_reaction' };
    },
    standing: () => [...standing],
  };
}

function keyOf({ channel, timestamp, name }: Args): string | undefined {
  const parts = [channel, timestamp, name];
  return parts.every((part) => typeof part === 'string') ? parts.join(':') : undefined;
}
