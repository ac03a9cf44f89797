import type { Knowledge, OwnedContent, PlaceOf, Remark, Translation } from '../../domain';
import { smallKnowledge } from '../../domain/testing/small-knowledge';
import { findUntranslated } from './translations';

const placeOf: PlaceOf = (entry, path = []) =>
  ['id' in entry ? entry.id : 'organization', ...path].join('.');

/** A folder in which Spanish has words for nothing but what is given. */
function remarksOn(spanish: Partial<Translation>, changes: Partial<Knowledge> = {}): Remark[] {
  const base = smallKnowledge();
  const known = base.translations.get('es');
  if (!known) throw new Error('The small knowledge speaks no Spanish.');
  const knowledge = smallKnowledge({
    clauses: new Map(),
    faq: new Map(),
    walks: new Map(),
    organization: {
      ...base.organization,
      contacts: { hr: { name: 'Human Resources', reach: 'hr@northside.example' } },
    },
    sections: [{ id: 'privacy', title: 'Privacy', about: 'Patients.' }],
    translations: new Map([['es', { ...known, ...spanish }]]),
    ...changes,
  });
  const content: OwnedContent = {
    knowledge,
    problems: [],
    clauseIds: new Set(),
    golden: { questions: [], drafts: [] },
    labelled: [],
    elements: [],
    overbroad: [],
    placeOf,
    documents: [],
    exists: () => true,
  };
  return findUntranslated(content);
}

const SECTIONS = new Map([['privacy', { id: 'privacy', title: 'Privacidad', about: 'Todo.' }]]);
const CONTACTS = { contacts: { hr: { name: 'Recursos Humanos' } } };

describe('words that a language lacks', () => {
  it('are told with the place of the original and the file that they belong in', () => {
    expect(remarksOn({})).toEqual([
      expect.objectContaining({
        level: 'warning',
        check: 'untranslated',
        place: 'privacy',
        message:
          'privacy › is shown in English to those who read "es"; add it to locales/es/clauses/sections.yml.',
      }),
      expect.objectContaining({
        place: 'organization.contacts.hr',
        message:
          'hr › is shown in English to those who read "es"; add it to locales/es/organization.yml.',
      }),
    ]);
  });

  it('are none where all is there', () => {
    expect(remarksOn({ sections: SECTIONS, organization: CONTACTS })).toEqual([]);
  });

  it('are none where the organization does not speak the language', () => {
    const { organization } = smallKnowledge();
    expect(remarksOn({}, { organization: { ...organization, locales: ['en'] } })).toEqual([]);
  });

  it.each([
    ['clauses', { clauses: smallKnowledge().clauses }, 4],
    ['faq', { faq: smallKnowledge().faq }, 1],
    ['faq/clarifications', { walks: smallKnowledge().walks }, 1],
  ])('are looked for in %s', (where, changes, count) => {
    const spanish = {
      sections: SECTIONS,
      organization: CONTACTS,
      clauses: new Map(),
      faq: new Map(),
      walks: new Map(),
    };
    const messages = remarksOn(spanish, changes).map(({ message }) => message);
    expect(messages).toHaveLength(count);
    for (const message of messages) expect(message).toContain(`locales/es/${where}.`);
  });
});
