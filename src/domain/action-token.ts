/** Longest token of an `Action`, in ASCII characters; every platform carries that much with a button. */
export const MAX_TOKEN_LENGTH = 200;

/** What a token of the core's own buttons asks for. Walk tokens ("walk:…") are read by src/answers. */
export type Pressed =
  | { kind: 'clause'; clause: string }
  | { kind: 'help'; topic: 'overview' | 'check' }
  | { kind: 'walk'; token: string };

export function clauseToken(clause: string): string {
  return `clause:${clause}`;
}

export function helpToken(topic: 'overview' | 'check'): string {
  return `help:${topic}`;
}

/** Undefined when the token is not one of ours. */
export function readToken(token: string): Pressed | undefined {
  if (token.length > MAX_TOKEN_LENGTH) return undefined;
  const [kind, value = ''] = token.split(/:(.*)/s);
  if (kind === 'clause') return { kind, clause: value };
  if (kind === 'help' && (value === 'overview' || value === 'check')) return { kind, topic: value };
  if (kind === 'walk') return { kind, token };
  return undefined;
}
