import type { Knowledge } from './knowledge';
import type { Citation, Contact } from './reply-base';
import { contactOf } from './translated-names';
import type { Locale } from './vocabulary';

/** The citation of a clause in a language; its names fall back to English. Throws for an unknown id. */
export function citationOf(knowledge: Knowledge, id: string, locale: Locale): Citation {
  const clause = knowledge.clauses.get(id);
  if (!clause) throw new Error(`No clause has the id "${id}".`);
  const translation =
    locale === 'en' ? undefined : knowledge.translations.get(locale)?.clauses.get(id);
  return {
    clause: id,
    title: translation?.title ?? clause.title,
    section: clause.section,
    version: clause.version,
    review: clause.review,
    owner: contactOf(knowledge, clause.owner, locale)?.name ?? clause.owner,
    verified: clause.sources.every(({ verified }) => verified),
  };
}

/** Contacts by id, in order, as a language calls them; unknown ids are left out (the loader reports them). */
export function contactsOf(
  knowledge: Knowledge,
  ids: readonly string[],
  locale: Locale,
): Contact[] {
  return ids.flatMap((id) => {
    const contact = contactOf(knowledge, id, locale);
    return contact ? [{ id, name: contact.name, reach: contact.reach }] : [];
  });
}
