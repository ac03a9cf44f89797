import { z } from 'zod';
import {
  neutralTextTranslationSchema,
  organizationTranslationSchema,
  sectionSchema,
} from '../domain';
import type { Locale, Problem, Translation } from '../domain';
import { byKey, placed } from './collect';
import type { Placed } from './collect';
import { check, parseYaml } from './parse-file';
import type { Parsed } from './parse-file';
import { readList } from './read-data';
import type { KnowledgeFile } from './read-folder';

const listSchema = z.array(z.looseObject({ id: z.string() }));
const contactsSchema = z.looseObject({ contacts: z.record(z.string(), z.unknown()) });

/** What a language calls contacts, sections and ready texts, and the entries with their places. */
interface TranslatedNames {
  names: Pick<Translation, 'organization' | 'sections' | 'neutralTexts'>;
  entries: Placed<object>[];
}

/** locales/<lang>/organization.yml, clauses/sections.yml and neutral-texts.yml; each may be missing. */
export function readTranslatedNames(
  files: readonly KnowledgeFile[],
  locale: Locale,
  problems: Problem[],
): TranslatedNames {
  const parse = (path: string): Parsed | undefined => {
    const file = files.find((candidate) => candidate.path === `locales/${locale}/${path}`);
    return file && parseYaml(file, problems);
  };
  const original = (path: string): Parsed | undefined => {
    const file = files.find((candidate) => candidate.path === path);
    return file && parseYaml(file, []);
  };
  const organization = readOrganization(parse('organization.yml'), problems);
  const sections = readList(sectionSchema, parse('clauses/sections.yml'), problems);
  const texts = readList(neutralTextTranslationSchema, parse('neutral-texts.yml'), problems);
  requireIds(sections, original('clauses/sections.yml'), problems);
  requireIds(texts, original('neutral-texts.yml'), problems);
  if (organization) requireContacts(organization, original('organization.yml'), problems);
  return {
    names: {
      ...(organization && { organization: organization.value }),
      sections: byKey(sections, ({ id }) => id, problems),
      neutralTexts: byKey(texts, ({ id }) => id, problems),
    },
    entries: [...(organization ? [organization] : []), ...sections, ...texts],
  };
}

type PlacedOrganization = Placed<NonNullable<Translation['organization']>>;

function readOrganization(
  parsed: Parsed | undefined,
  problems: Problem[],
): PlacedOrganization | undefined {
  const data = parsed && check(organizationTranslationSchema, parsed, problems);
  return data && placed(data, parsed);
}

/** By the ids as they are written, so that an original with a fault is not reported again. */
function requireIds(
  entries: readonly Placed<{ id: string }>[],
  original: Parsed | undefined,
  problems: Problem[],
): void {
  const known = listSchema.safeParse(original?.data);
  for (const { value, placeOfField } of entries) {
    if (known.success && known.data.some(({ id }) => id === value.id)) continue;
    problems.push(unknown(value.id, placeOfField(['id'])));
  }
}

function requireContacts(
  { value, placeOfField }: PlacedOrganization,
  original: Parsed | undefined,
  problems: Problem[],
): void {
  const known = contactsSchema.safeParse(original?.data);
  for (const id of Object.keys(value.contacts)) {
    if (known.success && Object.hasOwn(known.data.contacts, id)) continue;
    problems.push(unknown(id, placeOfField(['contacts', id])));
  }
}

function unknown(id: string, place: string): Problem {
  return {
    place,
    message: `translates "${id}", which does not exist in English; correct the id or remove it.`,
  };
}
