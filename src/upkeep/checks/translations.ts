import type { OwnedContent, Remark, Translation } from '../../domain';

/**
 * Clauses, entries, rules, sections, ready texts and contacts that a language of the organization
 * has no words for. Reminders and practice questions are looked at with the others of their kind.
 */
export function findUntranslated({ knowledge, placeOf }: OwnedContent): Remark[] {
  const { organization, translations } = knowledge;
  const spoken = [...translations].filter(([lang]) => organization.locales.includes(lang));
  return spoken.flatMap(([lang, translation]) =>
    partsOf(knowledge).flatMap(({ where, originals, isIn }) =>
      originals
        .filter(({ id }) => !isIn(translation, id))
        .map(({ id, entry, path = [] }) => ({
          level: 'warning' as const,
          check: 'untranslated',
          place: placeOf(entry, path),
          message: `${id} › is shown in English to those who read "${lang}"; add it to locales/${lang}/${where}.`,
        })),
    ),
  );
}

/** Things of one kind that a translation has words for. */
interface Part {
  /** Where the words belong, below locales/<lang>/. */
  where: string;
  originals: readonly Original[];
  isIn: (translation: Translation, id: string) => boolean;
}

interface Original {
  id: string;
  entry: object;
  /** Its place in the entry, where it is no entry of its own. */
  path?: readonly PropertyKey[];
}

function partsOf(knowledge: OwnedContent['knowledge']): Part[] {
  const { clauses, faq, walks, rules, sections, neutralTexts, organization } = knowledge;
  const contacts = Object.keys(organization.contacts).map((id) => ({
    id,
    entry: organization,
    path: ['contacts', id],
  }));
  return [
    part('clauses', clauses.values(), (words, id) => words.clauses.has(id)),
    part('faq', faq.values(), (words, id) => words.faq.has(id)),
    part('faq/clarifications', walks.values(), (words, id) => words.walks.has(id)),
    part('rules', rules, (words, id) => words.rules.has(id)),
    part('clauses/sections.yml', sections, (words, id) => words.sections.has(id)),
    part('neutral-texts.yml', neutralTexts, (words, id) => words.neutralTexts.has(id)),
    {
      where: 'organization.yml',
      originals: contacts,
      isIn: (words, id) => words.organization?.contacts[id] !== undefined,
    },
  ];
}

function part(where: string, entries: Iterable<{ id: string }>, isIn: Part['isIn']): Part {
  return { where, originals: [...entries].map((entry) => ({ id: entry.id, entry })), isIn };
}
