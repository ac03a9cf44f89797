import type { Knowledge, Scenario } from '../domain';
import { smallKnowledge } from '../domain/testing/small-knowledge';
import { createAcknowledgements } from './create-acknowledgements';
import { createTraining } from './create-training';
import type { Training } from './create-training';
import { orderScenarios } from './order-scenarios';

const CLAUSE_OF: Record<string, string> = {
  friend: 'patient-connections',
  pay: 'protected-rights',
};
const SECTION_OF: Record<string, string> = {
  'protected-rights': 'rights',
  'phi-images': 'privacy',
  'patient-connections': 'patients',
};

const SPANISH = {
  id: 'photo',
  question: '¿Y la foto?',
  options: [
    { text: 'La subo', why: 'Muestra a alguien.' },
    { text: 'La dejo', why: 'No muestra a nadie.' },
  ],
};

describe('a practice question', () => {
  const training = createTraining(knowledgeWith(['photo', 'friend']));

  it('is asked with its options in the order of the file', () => {
    expect(training.ask('photo', 'en')).toEqual({
      kind: 'lesson',
      lang: 'en',
      fallback: false,
      scenario: 'photo',
      question: 'What about photo?',
      options: [
        { number: 1, text: 'Do it', token: 'quiz:photo:1' },
        { number: 2, text: 'Leave it', token: 'quiz:photo:2' },
      ],
      next: 'quiz:next:photo',
      citation: expect.objectContaining({ clause: 'phi-images' }),
    });
  });

  it('tells why a choice is wrong, and what is right', () => {
    expect(training.take({ to: 'answer', scenario: 'photo', option: 1 }, 'en')?.answer).toEqual({
      isRight: false,
      chosen: { number: 1, text: 'Do it', why: 'It shows someone.' },
      right: { number: 2, text: 'Leave it', why: 'Nobody is shown.' },
    });
  });

  it('tells why a choice is right', () => {
    expect(
      training.take({ to: 'answer', scenario: 'photo', option: 2 }, 'en')?.answer,
    ).toMatchObject({
      isRight: true,
      chosen: { why: 'Nobody is shown.' },
    });
  });

  it('comes in the language of the person, or in English with a word about it', () => {
    const spanish = training.take({ to: 'answer', scenario: 'photo', option: 1 }, 'es');
    expect(spanish).toMatchObject({
      fallback: false,
      question: '¿Y la foto?',
      citation: { title: 'Fotos donde se atiende' },
      answer: { isRight: false, right: { text: 'La dejo', why: 'No muestra a nadie.' } },
    });
    expect(training.ask('friend', 'es')).toMatchObject({
      fallback: true,
      question: 'What about friend?',
    });
  });

  it('that is gone, or an option that it never had, is not answered', () => {
    expect(training.ask('gone', 'en')).toBeUndefined();
    expect(training.take({ to: 'answer', scenario: 'gone', option: 1 }, 'en')).toBeUndefined();
    expect(training.take({ to: 'answer', scenario: 'photo', option: 3 }, 'en')).toBeUndefined();
  });
});

describe('the order of questions', () => {
  const knowledge = knowledgeWith(['photo', 'photo-two', 'photo-three', 'friend', 'pay']);
  const training = createTraining(knowledge);

  it('takes one of each section in turn', () => {
    expect(orderScenarios(knowledge)).toEqual([
      'pay',
      'photo',
      'friend',
      'photo-two',
      'photo-three',
    ]);
  });

  it('visits all by turns, and begins again', () => {
    const asked = [0, 1, 2, 3, 4, 5].map((turn) => training.askTurn(turn, 'en')?.scenario);
    expect(asked).toEqual(['pay', 'photo', 'friend', 'photo-two', 'photo-three', 'pay']);
    expect(training.askTurn(-1, 'en')?.scenario).toBe('photo-three');
  });

  it('visits all by "another question", and begins again', () => {
    expect(walk(training, 5)).toEqual([
      'pay',
      'photo',
      'friend',
      'photo-two',
      'photo-three',
      'pay',
    ]);
  });

  it('begins again after a question that is gone', () => {
    expect(training.take({ to: 'next', after: 'gone' }, 'en')?.scenario).toBe('pay');
  });

  it('is empty where nothing can be practised', () => {
    const nothing = createTraining(smallKnowledge());
    expect(nothing.askTurn(0, 'en')).toBeUndefined();
    expect(nothing.take({ to: 'next' }, 'en')).toBeUndefined();
  });
});

describe('the card "I have read the policy"', () => {
  const { organization } = smallKnowledge();
  const acknowledgements = createAcknowledgements({
    organization: { ...organization, policy_version: '2027-1', policy_url: 'https://a.example/' },
  });

  it('asks for the version that counts now', () => {
    expect(acknowledgements.version).toBe('2027-1');
    expect(acknowledgements.card('en')).toEqual({
      kind: 'acknowledgement',
      lang: 'en',
      fallback: false,
      version: '2027-1',
      confirm: 'ack:2027-1',
      url: 'https://a.example/',
    });
  });

  it('has no button once it is given', () => {
    const given = acknowledgements.card('fr', '2027-01-31');
    expect(given).toMatchObject({ lang: 'fr', on: '2027-01-31' });
    expect(given).not.toHaveProperty('confirm');
  });
});

function walk(training: Training, steps: number): string[] {
  const asked: string[] = [];
  while (asked.length <= steps) {
    const after = asked.at(-1);
    const step = { to: 'next' as const, ...(after !== undefined && { after }) };
    asked.push(training.take(step, 'en')?.scenario ?? '');
  }
  return asked;
}

function knowledgeWith(ids: readonly string[]): Knowledge {
  const small = smallKnowledge();
  const spanish = small.translations.get('es')!;
  const clauses = [...small.clauses.values()].map((clause) => ({
    ...clause,
    section: SECTION_OF[clause.id] ?? 'rest',
  }));
  return smallKnowledge({
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    sections: ['rights', 'privacy', 'patients'].map((id) => ({ id, title: id, about: id })),
    scenarios: new Map(ids.map((id) => [id, scenario(id)])),
    translations: new Map([['es', { ...spanish, scenarios: new Map([['photo', SPANISH]]) }]]),
  });
}

function scenario(id: string): Scenario {
  return {
    id,
    clause: CLAUSE_OF[id] ?? 'phi-images',
    question: `What about ${id}?`,
    options: [
      { text: 'Do it', right: false, why: 'It shows someone.' },
      { text: 'Leave it', right: true, why: 'Nobody is shown.' },
    ],
  };
}
