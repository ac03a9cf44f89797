import type { Knowledge } from './knowledge';
import { present } from './present';
import type { Organization, OrganizationTranslation } from './organization';
import type { Offer } from './reply';
import type { Locale } from './vocabulary';

type Named = Pick<Knowledge, 'organization' | 'translations'>;

/** The organization with what a language calls its contacts; what it does not name stays English. */
export function organizationIn({ organization, translations }: Named, lang: Locale): Organization {
  const words = lang === 'en' ? undefined : translations.get(lang)?.organization;
  if (!words) return organization;
  const contacts = Object.entries(organization.contacts).map(
    ([id, contact]) => [id, contactIn(contact, words.contacts[id])] as const,
  );
  const { crisis_line = organization.crisis_line } = words;
  return { ...organization, crisis_line, contacts: Object.fromEntries(contacts) };
}

/** One contact as a language calls it; undefined where there is none. */
export function contactOf(
  { organization, translations }: Named,
  id: string,
  lang: Locale,
): Organization['contacts'][string] | undefined {
  const contact = organization.contacts[id];
  const words = lang === 'en' ? undefined : translations.get(lang)?.organization?.contacts[id];
  return contact && words ? contactIn(contact, words) : contact;
}

function contactIn(
  contact: Organization['contacts'][string],
  words: OrganizationTranslation['contacts'][string] | undefined,
): Organization['contacts'][string] {
  const { name = contact.name, reach = contact.reach, hours = contact.hours } = words ?? {};
  return { name, reach, ...present({ hours }) };
}

/** The title of a section in a language; English where it has none, the id where there is no such section. */
export function sectionTitleOf(
  { sections, translations }: Pick<Knowledge, 'sections' | 'translations'>,
  id: string,
  lang: Locale,
): string {
  const words = lang === 'en' ? undefined : translations.get(lang)?.sections.get(id);
  return words?.title ?? sections.find((section) => section.id === id)?.title ?? id;
}

/** Ready wording with its title as its reader's language calls it, whatever the wording is in. */
export function titledIn(
  { translations }: Pick<Knowledge, 'translations'>,
  offer: Offer,
  lang: Locale,
): Offer {
  const words = lang === 'en' ? undefined : translations.get(lang)?.neutralTexts.get(offer.id);
  return words ? { ...offer, title: words.title } : offer;
}
