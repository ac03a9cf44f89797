import fc from 'fast-check';
import { createWordReader, present } from '../domain';
import type { Found, Hit, Leaning, PlaceOf, Verdict } from '../domain';
import { smallKnowledge } from '../domain/testing/small-knowledge';
import { createAnswers, validateFacts } from '.';
import type { Answers } from '.';

const answers = createAnswers(smallKnowledge());

const readWords = createWordReader(smallKnowledge().wordData.get('spellings'));

type Asked = Parameters<Answers['decide']>[0] & { text: string };

function decide(asked: Asked): ReturnType<Answers['decide']> {
  return answers.decide(heard(asked));
}

function explain(asked: Asked): ReturnType<Answers['explain']> {
  return answers.explain(heard(asked));
}

/** With the words of the question. */
function heard({ text, ...asked }: Asked): Parameters<Answers['decide']>[0] {
  return { ...asked, found: { ...asked.found, words: readWords(text, 'en') } };
}

function found(hits: Partial<Hit>[], rest: Partial<Found> = {}): Found {
  return {
    lang: 'en',
    words: [],
    inScope: 1,
    hits: hits.map((hit) => ({ clause: 'phi-images', confidence: 0.9, ...hit })),
    ...rest,
  };
}

describe('the verdict', () => {
  it("is the clause's own when the question states no fact", () => {
    const reply = decide({ text: 'patient photo?', found: found([{}]) });
    expect(reply).toMatchObject({
      kind: 'answer',
      verdict: 'not-allowed',
      because: 'Summary of phi-images.',
      condition: 'Condition of phi-images.',
      contacts: [{ id: 'privacy-office' }],
    });
  });

  it.each([
    ['she signed the form', 'conditional'],
    ['there is no signed form', 'not-allowed'],
    ['without a form', 'not-allowed'],
  ])('reckons with what is said: %j → %s', (text, verdict) => {
    expect(decide({ text, found: found([{}]) })).toMatchObject({ verdict });
  });

  it("is the FAQ entry's when that is what matched", () => {
    const hit = { clause: 'patient-connections', faq: 'friend-from-before' };
    expect(decide({ text: 'friend', found: found([hit]) })).toMatchObject({
      verdict: 'conditional',
      because: 'You may stay friends. Never talk about care there.',
      faq: 'friend-from-before',
    });
  });

  it.each([
    [0.9, 'allowed'],
    [0.5, 'conditional'],
  ])('is a plain yes only when it is sure what was asked: %d → %s', (confidence, verdict) => {
    const hit = { clause: 'protected-rights', confidence };
    expect(decide({ text: 'pay', found: found([hit]) })).toMatchObject({ verdict });
  });

  it.each([
    ['says no where a no lies close by', [0.5, 0.3], 'not-allowed'],
    ['stays where the no is far', [0.5, 0.1], 'conditional'],
    ['stays where it is sure', [0.7, 0.3], 'conditional'],
  ])('%s', (_what, [confidence, rival], verdict) => {
    const hits = [
      { clause: 'copyright-media', ...present({ confidence }) },
      { clause: 'phi-images', ...present({ confidence: rival }) },
    ];
    expect(decide({ text: 'x', found: found(hits) })).toMatchObject({ verdict });
  });

  const friend = { clause: 'patient-connections', faq: 'friend-from-before' };
  const signed = { clause: 'phi-images' };

  it.each<[string, { hit: Partial<Hit>; leaning: Leaning }, Verdict]>([
    ['friend', { hit: friend, leaning: { verdict: 'not-allowed', belief: 0.85 } }, 'not-allowed'],
    ['friend', { hit: friend, leaning: { verdict: 'not-allowed', belief: 0.7 } }, 'conditional'],
    ['friend', { hit: friend, leaning: { verdict: 'ask-first', belief: 0.99 } }, 'conditional'],
    ['signed', { hit: signed, leaning: { verdict: 'not-allowed', belief: 0.85 } }, 'conditional'],
    ['signed', { hit: signed, leaning: { verdict: 'not-allowed', belief: 0.95 } }, 'not-allowed'],
    ['signed', { hit: signed, leaning: { verdict: 'allowed', belief: 0.99 } }, 'conditional'],
  ])(
    'follows what owners said to like questions: %s, %j → %s',
    (text, { hit, leaning }, verdict) => {
      const asked = { text: `${text} the form`, found: found([{ ...hit, leaning }]) };
      expect(decide(asked)).toMatchObject({ verdict });
    },
  );

  it('cites at most three clauses, the deciding one first', () => {
    const hits = ['protected-rights', 'phi-images', 'copyright-media', 'patient-connections'];
    const reply = decide({ text: 'x', found: found(hits.map((clause) => ({ clause }))) });
    expect(reply).toMatchObject({
      discreet: true,
      citations: [{ clause: 'protected-rights' }, {}, {}],
    });
  });
});

describe('what decided', () => {
  const unsure = { inScope: 0.2 };

  it.each<[string, Found, object]>([
    ['patient photo', found([{}]), { kind: 'clause', clause: 'phi-images' }],
    [
      'signed the form',
      found([{}]),
      { kind: 'exception', clause: 'phi-images', index: 0, facts: ['authorization-signed'] },
    ],
    ['friend', found([{ faq: 'friend-from-before' }]), { kind: 'faq', faq: 'friend-from-before' }],
    ['can i post this', found([{ walk: 'photo' }]), { kind: 'walk', walk: 'photo' }],
    ['lunch', found([{}], unsure), { kind: 'outside', needed: 0.8 }],
    ['hello there', found([]), { kind: 'small-talk', topic: 'greeting' }],
    ['active shooter', found([]), { kind: 'emergency', topic: 'violence' }],
  ])('over %j is told', (text, hits, by) => {
    const asked = { text, found: hits };
    expect(explain(asked).by).toEqual(by);
    expect(explain(asked).reply).toEqual(decide(asked));
  });

  it('is a stricter clause beside the one found where it is unsure which is meant', () => {
    const hits = [
      { clause: 'copyright-media', confidence: 0.5 },
      { clause: 'phi-images', confidence: 0.4 },
    ];
    expect(explain({ text: 'x', found: found(hits) })).toMatchObject({
      by: { kind: 'clause', clause: 'phi-images' },
      insteadOf: 'copyright-media',
    });
  });

  it('is what owners said to like questions where that is heeded', () => {
    const leaning: Leaning = { verdict: 'not-allowed', belief: 0.95 };
    const asked = { text: 'signed the form', found: found([{ leaning }]) };
    expect(explain(asked)).toMatchObject({ heeded: leaning });
  });

  it('comes with the facts that were heard, and with a yes that became "yes, if"', () => {
    const hit = { clause: 'protected-rights', confidence: 0.5 };
    expect(explain({ text: 'my patient', found: found([hit]) })).toMatchObject({
      facts: ['patient-involved'],
      tonedDown: true,
    });
  });
});

describe('a question that the policy may not cover', () => {
  it('gets no answer but the nearest clauses and a person', () => {
    expect(decide({ text: 'lunch', found: found([{}], { inScope: 0.3 }) })).toMatchObject({
      kind: 'no-answer',
      nearest: [{ clause: 'phi-images' }],
      contacts: [{ id: 'social-media-team' }],
    });
  });
});

describe('a vague question', () => {
  const walk = found([{ walk: 'photo' }]);

  it('is asked back, with choices that buttons can carry', () => {
    const reply = decide({ text: 'can i post this', found: walk });
    expect(reply).toMatchObject({ kind: 'clarification', ask: 'Who is in the picture?' });
    if (reply.kind !== 'clarification') throw new Error('It is not asked back.');
    expect(reply.choices.map(({ token }) => token)).toEqual([
      'walk:photo:who.patient',
      'walk:photo:who.nobody',
    ]);
  });

  it('is not asked what it says already', () => {
    const reply = decide({ text: 'photo of a patient', found: walk });
    expect(reply).toMatchObject({ kind: 'clarification', ask: 'Is a form signed?' });
  });

  it('is answered when it says all that decides', () => {
    const reply = decide({ text: 'patient photo, form is signed', found: walk });
    expect(reply).toMatchObject({ kind: 'answer', because: 'As the form says.' });
  });
});

describe('the tokens of a walk', () => {
  it.each([
    ['walk:photo:', 'clarification'],
    ['walk:photo:who.patient', 'clarification'],
    ['walk:photo:who.patient,form.none', 'answer'],
    ['walk:photo:form.none', 'answer'],
    ['walk:photo:who.nobody', 'answer'],
  ])('%s leads to an %s', (token, kind) => {
    expect(answers.walk(token, 'en')).toMatchObject({ kind });
  });

  it.each([
    'walk:other:',
    'walk:photo:who.dog',
    'walk:photo:who.nobody,form.none',
    'walk:photo:who.patient:x',
    'walk',
    'clause:photo',
    `walk:photo:${'who.patient,'.repeat(50)}`,
  ])('%s, of another version, leads nowhere', (token) => {
    expect(answers.walk(token, 'en')).toBeUndefined();
  });

  it('of any shape never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => answers.walk(`walk:photo:${text}`, 'en')).not.toThrow();
      }),
    );
  });
});

describe('a message in a thread', () => {
  const elsewhere = found([{ clause: 'copyright-media', confidence: 0.4 }]);

  it('that begins with "what if" is about the last subject, with the new fact', () => {
    const reply = decide({
      text: 'what if he signed a form?',
      found: elsewhere,
      topic: 'phi-images',
    });
    expect(reply).toMatchObject({
      verdict: 'conditional',
      citations: [{ clause: 'phi-images' }, {}],
    });
  });

  it('that clearly asks for something else is a new subject', () => {
    const sure = found([{ clause: 'copyright-media', confidence: 0.95 }]);
    const reply = decide({ text: 'and songs?', found: sure, topic: 'phi-images' });
    expect(reply).toMatchObject({ citations: [{ clause: 'copyright-media' }] });
  });
});

describe('before any clause', () => {
  it.each([
    ["i can't breathe", { kind: 'emergency', topic: 'medical' }],
    ['I want to kill myself', { kind: 'emergency', topic: 'self-harm' }],
    ['active shooter on the third floor', { kind: 'emergency', topic: 'violence' }],
    ['someone posted "i can\'t breathe" in a comment', { kind: 'answer' }],
    ['hi there', { kind: 'small-talk', topic: 'greeting' }],
    ['thank you so much!', { kind: 'small-talk', topic: 'thanks' }],
    ['hello, who are you?', { kind: 'small-talk', topic: 'identity' }],
    ['hi, can i post a photo', { kind: 'answer' }],
  ])('%j gets %j', (text, reply) => {
    expect(decide({ text, found: found([{}]) })).toMatchObject(reply);
  });
});

describe('the language', () => {
  it('is the one asked in where the clause is translated', () => {
    const reply = decide({ text: 'foto', found: found([{}], { lang: 'es' }) });
    expect(reply).toMatchObject({
      lang: 'es',
      fallback: false,
      because: 'Resumen de phi-images.',
      citations: [{ title: 'Fotos donde se atiende' }],
    });
  });

  it('falls back to English and says so', () => {
    const hit = { clause: 'copyright-media' };
    const reply = decide({ text: 'foto', found: found([hit], { lang: 'es' }) });
    expect(reply).toMatchObject({
      lang: 'es',
      fallback: true,
      because: 'Summary of copyright-media.',
    });
  });

  it('is English for a language that the assistant does not speak, and says so', () => {
    const reply = decide({ text: 'darf ich', found: found([{}], { foreign: 'de' }) });
    expect(reply).toMatchObject({ lang: 'en', fallback: true });
  });
});

describe('the whole of a clause', () => {
  it('holds its conditions and sources', () => {
    expect(answers.clause('phi-images', 'en')).toMatchObject({
      kind: 'clause',
      conditions: ['Condition of phi-images.'],
      sources: [{ ref: 'Policy', asOf: '2026-11-24', verified: true }],
    });
  });

  it('does not exist for an unknown id', () => {
    expect(answers.clause('nothing', 'en')).toBeUndefined();
  });
});

describe('facts that nothing recognizes', () => {
  it('are faults of the clause or walk that names them', () => {
    const [clause] = [...smallKnowledge().clauses.values()];
    if (!clause) throw new Error('There is no clause.');
    const when = [{ facts: ['unheard-of'], verdict: 'allowed' as const, because: 'x' }];
    const clauses = new Map([[clause.id, { ...clause, when }]]);
    const placeOf: PlaceOf = (_entry, path = []) => path.join('.');
    expect(validateFacts(smallKnowledge({ clauses }), placeOf)).toEqual([
      expect.objectContaining({ place: 'when.0.facts.0' }),
    ]);
    expect(validateFacts(smallKnowledge(), placeOf)).toEqual([]);
  });
});
