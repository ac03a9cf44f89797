import type {
  Knowledge,
  OwnedContent,
  Reminder,
  Remark,
  Scenario,
  Translation,
} from '../../domain';
import { smallKnowledge } from '../../domain/testing/small-knowledge';
import { findTrainingFaults } from './training';

const TODAY = '2026-11-24';

const SCENARIO: Scenario = {
  id: 'deck-photo',
  clause: 'phi-images',
  question: 'Post it?',
  options: [
    { text: 'Yes', right: false, why: 'It shows someone.' },
    { text: 'No', right: true, why: 'It shows someone.' },
  ],
};

const REMINDER: Reminder = {
  id: 'plates',
  title: 'Plates',
  clause: 'phi-images',
  scenario: 'deck-photo',
  seasons: [],
  rest_weeks: 1,
  body: 'Look twice.',
  lang: 'en',
};

const SPANISH = {
  reminders: new Map([['plates', { id: 'plates', title: 'Matrículas', body: 'Mire bien.' }]]),
  scenarios: new Map([
    [
      'deck-photo',
      {
        id: 'deck-photo',
        question: '¿La sube?',
        options: [
          { text: 'Sí', why: 'Muestra a alguien.' },
          { text: 'No', why: 'Muestra a alguien.' },
        ],
      },
    ],
  ]),
};

interface Changes {
  scenario?: Partial<Scenario>;
  reminder?: Partial<Reminder>;
  spanish?: Partial<Translation>;
  knowledge?: Partial<Knowledge>;
}

function remarksOn({ scenario, reminder, spanish, knowledge }: Changes): Remark[] {
  const small = smallKnowledge();
  const translation = small.translations.get('es')!;
  const content: OwnedContent = {
    knowledge: smallKnowledge({
      sections: [{ id: 'all', title: 'All', about: 'All' }],
      scenarios: new Map([['deck-photo', { ...SCENARIO, ...scenario }]]),
      reminders: new Map([['plates', { ...REMINDER, ...reminder }]]),
      translations: new Map([['es', { ...translation, ...SPANISH, ...spanish }]]),
      ...knowledge,
    }),
    problems: [],
    clauseIds: new Set(small.clauses.keys()),
    golden: { questions: [], drafts: [] },
    labelled: [],
    elements: [],
    overbroad: [],
    placeOf: (entry, path = []) => `${'id' in entry ? String(entry.id) : ''}.${path.join('.')}`,
    documents: [],
    exists: () => true,
  };
  return findTrainingFaults(content, TODAY);
}

describe('reminders and practice questions', () => {
  it('that are sound want no look', () => {
    expect(remarksOn({})).toEqual([]);
  });

  it.each<[name: string, changes: Changes, remark: Partial<Remark>]>([
    [
      'two options with the same words',
      { scenario: { options: SCENARIO.options.map((option) => ({ ...option, text: 'No' })) } },
      { check: 'double-option', place: 'deck-photo.options.1.text' },
    ],
    [
      'a sentence that nobody reads in passing',
      { reminder: { body: 'x'.repeat(281) } },
      { check: 'long-reminder', place: 'plates.body' },
    ],
    [
      'a title that a heading cannot hold',
      { reminder: { title: 'x'.repeat(141) } },
      { check: 'long-reminder', place: 'plates.title' },
    ],
    [
      'a question on another clause than its reminder',
      { scenario: { clause: 'copyright-media' } },
      { check: 'other-clause', place: 'plates.scenario' },
    ],
    [
      'a list that runs dry',
      { reminder: { rest_weeks: 12 } },
      { check: 'few-reminders', place: 'plates.rest_weeks' },
    ],
    [
      'a section that nobody can practise',
      { knowledge: { sections: [{ id: 'accounts', title: 'Accounts', about: 'Accounts' }] } },
      { check: 'unpractised', place: 'accounts.' },
    ],
    [
      'a reminder that is not translated',
      { spanish: { reminders: new Map() } },
      { check: 'untranslated', place: 'plates.' },
    ],
    [
      'a question that is not translated',
      { spanish: { scenarios: new Map() } },
      {
        check: 'untranslated',
        place: 'deck-photo.',
        message:
          'deck-photo › is shown in English to those who read "es"; add it to locales/es/scenarios.',
      },
    ],
  ])('%s is told', (_name, changes, remark) => {
    expect(remarksOn(changes)).toEqual([expect.objectContaining({ level: 'warning', ...remark })]);
  });

  it('are as old as their clause', () => {
    const { clauses } = smallKnowledge();
    const old = [...clauses.values()].map((clause) => ({ ...clause, review: '2026-11-23' }));
    const knowledge = { clauses: new Map(old.map((clause) => [clause.id, clause])) };
    expect(remarksOn({ knowledge })).toMatchObject([
      { check: 'stale-training', place: 'plates.clause' },
      { check: 'stale-training', place: 'deck-photo.clause' },
    ]);
  });

  it('need no translation into languages that the organization does not speak', () => {
    const { organization } = smallKnowledge();
    const knowledge: Partial<Knowledge> = { organization: { ...organization, locales: ['en'] } };
    expect(remarksOn({ knowledge, spanish: { reminders: new Map() } })).toEqual([]);
  });
});
