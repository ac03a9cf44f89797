import type {
  Decision,
  Explanation,
  Finding,
  GoldenDraft,
  GoldenQuestion,
  Reviewed,
} from '../domain';
import { tryDrafts, tryQuestions } from './try-golden';

const CITATION = {
  title: 'Pictures',
  section: 'privacy',
  version: '1.0',
  review: '2027-11-24',
  owner: 'Privacy',
  verified: true,
};

function answered(reply: Partial<Decision['reply']> & { clause?: string }): () => Explanation {
  const { clause = 'phi-images', ...rest } = reply;
  const base = { kind: 'answer', verdict: 'not-allowed', lang: 'en', fallback: false };
  const citations = [{ ...CITATION, clause }];
  const decision = {
    reply: { ...base, citations, ...rest },
    by: { kind: 'clause', clause },
    facts: [],
    tonedDown: false,
  } as unknown as Decision;
  return () => ({ decision, trace: {} as Explanation['trace'] });
}

function reviewed(verdict: Reviewed['verdict'], rules: string[]): () => Reviewed {
  const findings = rules.map((rule) => ({ rule, severity: 'fix' }) as Finding);
  return () => ({ verdict, findings, containsPatientDetails: false, protectedSpeech: false });
}

const QUESTION: GoldenQuestion = {
  ask: 'May I?',
  kind: 'answer',
  clauses: ['phi-images', 'phi-identifiers'],
  verdicts: ['not-allowed'],
  lang: 'en',
};

describe('a golden question is answered as agreed', () => {
  it.each([
    ['by the first of its clauses', {}],
    ['by the second', { clause: 'phi-identifiers' }],
  ])('%s', (_name, reply) => {
    expect(tryQuestions({ questions: [QUESTION] }, { explain: answered(reply) })).toEqual([]);
  });
});

describe('a golden question is answered otherwise', () => {
  it.each<[string, object, string[]]>([
    ['by another clause', { clause: 'testimonials' }, ['clause']],
    ['with another verdict', { verdict: 'allowed' }, ['verdict']],
    ['in another language', { lang: 'fr' }, ['language']],
    ['without saying that English stands in', { fallback: false }, ['fallback']],
    ['by another kind of reply, whatever else', { kind: 'no-answer', lang: 'fr' }, ['kind']],
    ['in two ways', { clause: 'x', verdict: 'allowed' }, ['clause', 'verdict']],
  ])('%s', (_name, reply, wrong) => {
    const entry = { ...QUESTION, fallback: true };
    const explain = answered({ fallback: true, ...reply });
    expect(tryQuestions({ questions: [entry] }, { explain })).toMatchObject([{ entry, wrong }]);
  });
});

describe('a golden draft', () => {
  const draft: GoldenDraft = {
    text: 'Look!',
    account: 'personal',
    platform: 'other',
    media: 'none',
    alt: false,
    verdict: 'fix',
    rules: ['phi.name'],
    also: ['phi.date'],
  };
  const wrongBy = (review: () => Reviewed): object[] => tryDrafts({ drafts: [draft] }, { review });

  it('may report what it may, and must report what it must', () => {
    expect(wrongBy(reviewed('fix', ['phi.name']))).toEqual([]);
    expect(wrongBy(reviewed('fix', ['phi.name', 'phi.date']))).toEqual([]);
    expect(wrongBy(reviewed('fix', ['phi.date']))).toMatchObject([{ missing: ['phi.name'] }]);
  });

  it('reports nothing else, each rule once', () => {
    const rules = ['phi.name', 'tone.profanity', 'tone.profanity'];
    expect(wrongBy(reviewed('fix', rules))).toMatchObject([{ unexpected: ['tone.profanity'] }]);
  });

  it('has the verdict that was agreed on', () => {
    const wrong = wrongBy(reviewed('block', ['phi.name']));
    expect(wrong).toMatchObject([{ missing: [], unexpected: [], got: { verdict: 'block' } }]);
  });
});
