import type { Knowledge } from './knowledge';
import type { Citation, Contact } from './reply-base';
import type { Locale } from './vocabulary';

/** The citation of a clause in a language; the title falls back to English. Throws for an unknown id. */
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
    owner: knowledge.organization.contacts[clause.owner]?.name ?? clause.owner,
    verified: clause.sources.every(({ verified }) => verified),
  };
}

/** Contacts by id, in order; unknown ids are left out (the loader reports them). */
export function contactsOf(knowledge: Knowledge, ids: readonly string[]): Contact[] {
  return ids.flatMap((id) => {
    const contact = knowledge.organization.contacts[id];
    return contact ? [{ id, name: contact.name, reach: contact.reach }] : [];
  });
}
