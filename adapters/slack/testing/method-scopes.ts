/** The scope that each method needs. https://docs.slack.dev/reference/methods */
const NEEDED: Readonly<Record<string, string>> = {
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  'chat.delete': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.update': 'chat:write',
  'conversations.open': 'im:write',
  'reactions.add': 'reactions:write',
  'reactions.remove': 'reactions:write',
  'users.info': 'users:read',
};

/** The scope that a call lacks; undefined where it has what it needs. */
export function missingScope(method: string, granted: readonly string[]): string | undefined {
  const needed = NEEDED[method];
  return needed === undefined || granted.includes(needed) ? undefined : needed;
}
