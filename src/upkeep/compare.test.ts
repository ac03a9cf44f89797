import type {
  Clause,
  Decision,
  Explanation,
  Finding,
  Golden,
  Knowledge,
  Reminder,
  Reviewed,
} from '../domain';
import { smallKnowledge } from '../domain/testing/small-knowledge';
import { compare } from './compare';
import { compareContent } from './compare-content';

function knowledgeWith(fields: Partial<Clause>): Knowledge {
  const { clauses } = smallKnowledge();
  const clause = clauses.get('phi-images');
  if (!clause) throw new Error('The small policy has no clause on pictures.');
  return smallKnowledge({
    clauses: new Map([...clauses, ['phi-images', { ...clause, ...fields }]]),
  });
}

const GOLDEN: Golden = {
  questions: [
    { ask: 'first', kind: 'answer', clauses: ['a'], verdicts: ['allowed'], lang: 'en' },
    { ask: 'second', kind: 'answer', clauses: ['a'], verdicts: ['allowed'], lang: 'en' },
  ],
  drafts: [
    {
      text: 'draft',
      account: 'personal',
      platform: 'x',
      media: 'none',
      alt: false,
      verdict: 'fix',
      rules: ['phi.name'],
      also: [],
    },
  ],
};

/** A version that answers "second" with these fields, and everything else always alike. */
function version(second: object, rules: string[] = ['phi.name']) {
  const same = { kind: 'answer', verdict: 'allowed', because: 'So.', lang: 'en', fallback: false };
  const citations = [{ clause: 'a' }];
  return {
    knowledge: smallKnowledge(),
    explain(ask: string): Explanation {
      const reply = { ...same, citations, ...(ask === 'second' && second) };
      return { decision: { reply } as unknown as Decision, trace: {} as Explanation['trace'] };
    },
    review(): Reviewed {
      const findings = rules.map(
        (rule) => ({ rule, severity: 'fix', start: 0, end: 1 }) as Finding,
      );
      return { verdict: 'fix', findings, containsPatientDetails: false, protectedSpeech: false };
    },
  };
}

const REMINDER: Reminder = {
  id: 'plates',
  title: 'Plates',
  clause: 'phi-images',
  scenario: 'deck',
  seasons: [],
  rest_weeks: 12,
  body: 'Look twice.',
  lang: 'en',
};

describe('two versions of the answers', () => {
  it('that are alike show nothing', () => {
    expect(compare(version({}), version({}), GOLDEN)).toEqual({
      edits: [],
      replies: [],
      reviews: [],
      tried: { questions: 2, drafts: 1 },
    });
  });

  it('show the question that is answered otherwise, and whether that is as agreed', () => {
    const { replies } = compare(version({}), version({ verdict: 'not-allowed' }), GOLDEN);
    expect(replies).toMatchObject([
      { entry: { ask: 'second' }, reworded: false, right: { before: true, after: false } },
    ]);
  });

  it('tell a reply that only says the same in other words', () => {
    const { replies } = compare(version({}), version({ because: 'Thus.' }), GOLDEN);
    expect(replies).toMatchObject([{ reworded: true, right: { before: true, after: true } }]);
  });

  it('show the draft that gets other findings', () => {
    const { reviews } = compare(version({}), version({}, ['phi.name', 'phi.date']), GOLDEN);
    expect(reviews).toMatchObject([
      { entry: { text: 'draft' }, right: { before: true, after: false } },
    ]);
  });
});

describe('two versions of the content', () => {
  it('that are alike show no edit', () => {
    expect(compareContent(smallKnowledge(), smallKnowledge())).toEqual([]);
  });

  it('show the fields of an entry that changed', () => {
    const edited = knowledgeWith({ verdict: 'ask-first', version: '2.0' });
    expect(compareContent(smallKnowledge(), edited)).toEqual([
      { kind: 'clause', id: 'phi-images', change: 'edited', fields: ['verdict', 'version'] },
    ]);
  });

  it('show what was added and removed', () => {
    const { faq, wordData } = smallKnowledge();
    const [entry] = faq.values();
    const after = smallKnowledge({
      faq: new Map(entry && [['another', { ...entry, id: 'another' }]]),
      wordData: new Map([...wordData, ['new-list', ['a']]]),
    });
    expect(compareContent(smallKnowledge(), after)).toEqual([
      { kind: 'FAQ', id: 'friend-from-before', change: 'removed', fields: [] },
      { kind: 'FAQ', id: 'another', change: 'added', fields: [] },
      { kind: 'lexicon', id: 'new-list', change: 'added', fields: [] },
    ]);
  });

  it('show translations by their language', () => {
    const translations = new Map(smallKnowledge().translations);
    translations.delete('es');
    expect(compareContent(smallKnowledge(), smallKnowledge({ translations }))).toContainEqual({
      kind: 'clause es',
      id: 'phi-images',
      change: 'removed',
      fields: [],
    });
  });

  it('show reminders, scenarios and observances', () => {
    const after = smallKnowledge({
      reminders: new Map([['plates', REMINDER]]),
      observances: new Map([
        [
          'parking-day',
          { id: 'parking-day', name: 'Parking Day', on: '09-17', days: 1, lead_days: 6 },
        ],
      ]),
    });
    expect(compareContent(smallKnowledge(), after)).toEqual([
      { kind: 'reminder', id: 'plates', change: 'added', fields: [] },
      { kind: 'observance', id: 'parking-day', change: 'added', fields: [] },
    ]);
  });
});
