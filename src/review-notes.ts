import { contactsOf } from './domain';
import type { Contact, Knowledge, Locale, Media } from './domain';

/** What nobody looked at: keys of "unchecked.*" in messages/labels.yml. */
export function uncheckedOf(media: Media): string[] {
  const always = ['truth', 'authorization', 'permission', 'files', 'language'];
  return media === 'none' ? always : ['media', ...always];
}

/** Whom to ask about the severest finding. */
export function contactsFor(
  knowledge: Knowledge,
  clause: string | undefined,
  lang: Locale,
): Contact[] {
  const ids = clause === undefined ? undefined : knowledge.clauses.get(clause)?.contacts;
  return contactsOf(knowledge, ids ?? ['social-media-team'], lang);
}
