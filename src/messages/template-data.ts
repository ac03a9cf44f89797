import type { Knowledge, Reply } from '../domain';
import { literal } from './markdown';

/** What a template sees: the reply's own fields, plus what its wording needs. */
export function templateData(
  reply: Reply,
  knowledge: Knowledge,
  word: (key: string) => string,
): object {
  const { organization } = knowledge;
  const base = { ...reply, organization, contact: contactOf(reply, knowledge) };
  switch (reply.kind) {
    case 'answer':
    case 'clarification':
      return { ...base, citation: reply.citations[0] };
    case 'review':
      return {
        ...base,
        findings: reply.findings.map((finding) => ({
          ...finding,
          excerpt: literal(finding.excerpt),
        })),
        ruleCount: knowledge.rules.length,
        privacy: organization.contacts['privacy-office'],
        uncheckedWords: reply.unchecked.map((id) => word(`unchecked.${id}`)),
      };
    case 'emergency':
      return {
        ...base,
        selfHarm: reply.topic === 'self-harm',
        violence: reply.topic === 'violence',
      };
    case 'small-talk':
    case 'help':
      return { ...base, [reply.topic]: true };
    case 'refusal':
      return { ...base, [reply.reason]: true };
    default:
      return base;
  }
}

function contactOf(reply: Reply, { organization }: Knowledge): object | undefined {
  if ('contacts' in reply && reply.contacts[0]) return reply.contacts[0];
  return organization.contacts['social-media-team'];
}
