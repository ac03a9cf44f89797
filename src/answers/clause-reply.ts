import { citationOf, contactsOf } from '../domain';
import type { ClauseReply, Knowledge, Locale } from '../domain';

/** The whole of one clause; undefined for an unknown id. */
export function replyWithClause(
  knowledge: Knowledge,
  id: string,
  lang: Locale,
): ClauseReply | undefined {
  const clause = knowledge.clauses.get(id);
  if (!clause) return undefined;
  const translated = lang === 'en' ? undefined : knowledge.translations.get(lang)?.clauses.get(id);
  const { summary, conditions, body } = translated ?? clause;
  return {
    kind: 'clause',
    lang,
    fallback: lang !== 'en' && !translated,
    verdict: clause.verdict,
    summary,
    conditions,
    body,
    sources: clause.sources.map(({ ref, note, as_of: asOf, verified }) => ({
      ref,
      asOf,
      verified,
      ...(note !== undefined && { note }),
    })),
    citation: citationOf(knowledge, id, lang),
    contacts: contactsOf(knowledge, clause.contacts, lang),
  };
}
