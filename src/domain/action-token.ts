/** Longest token of an `Action`, in ASCII characters; every platform carries that much with a button. */
export const MAX_TOKEN_LENGTH = 200;

/** Help that a button opens; "posted" is for those who published something already. */
const HELP_TOPICS = ['overview', 'check', 'posted'] as const;
type HelpTopic = (typeof HELP_TOPICS)[number];

/**
 * What a token of the core's own buttons asks for. Walk tokens ("walk:…") are read by src/answers,
 * review tokens ("review:…") by src/review.
 */
export type Pressed =
  | { kind: 'clause'; clause: string }
  | { kind: 'help'; topic: HelpTopic }
  | { kind: 'walk' | 'review'; token: string };

export function clauseToken(clause: string): string {
  return `clause:${clause}`;
}

export function helpToken(topic: HelpTopic): string {
  return `help:${topic}`;
}

/** Undefined when the token is not one of ours. */
export function readToken(token: string): Pressed | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const [kind, value = ''] = token.split(/:(.*)/s);
  if (kind === 'clause') return { kind, clause: value };
  const topic = HELP_TOPICS.find((known) => known === value);
  if (kind === 'help' && topic) return { kind, topic };
  if (kind === 'walk' || kind === 'review') return { kind, token };
  return undefined;
}
