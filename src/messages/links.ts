import type { Knowledge, Link, Reply, ReplyKind } from '../domain';

/** Replies after which people may want to read the whole policy. */
const WITH_HOME: ReadonlySet<ReplyKind> = new Set(['clause', 'no-answer', 'help']);

/** The link buttons under a reply; `word` gives a button's text in the asker's language. */
export function linksOf(
  reply: Reply,
  { organization }: Pick<Knowledge, 'organization'>,
  word: (key: string) => string,
): Link[] {
  const url = organization.policy_url;
  return url !== undefined && WITH_HOME.has(reply.kind)
    ? [{ label: word('button.policy-home'), url }]
    : [];
}
