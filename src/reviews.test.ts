import fc from 'fast-check';
import { MAX_TOKEN_LENGTH, draftSchema } from './domain';
import type { Draft, Handled, Locale, Review, ReviewUpdate } from './domain';
import { createAssistant } from './assistant';
import { openKnowledge } from './open-content';

const knowledge = openKnowledge('knowledge');
const assistant = createAssistant(knowledge);

function check(text: string, about: Partial<Draft> = {}, locale: Locale = 'en'): Handled {
  return assistant.handle({ kind: 'check', draft: draftSchema.parse({ ...about, text }), locale });
}

function review(text: string, about: Partial<Draft> = {}, locale: Locale = 'en'): Review {
  const { reply } = check(text, about, locale);
  if (reply.kind !== 'review') throw new Error('It is no review.');
  return reply;
}

function press(token = '', locale: Locale = 'en'): ReviewUpdate {
  const { reply } = assistant.handle({ kind: 'act', token, locale });
  if (reply.kind !== 'review-update') throw new Error('It is no new verdict.');
  return reply;
}

function words({ message }: Handled): string {
  return JSON.stringify(message.passages);
}

const LONE_NAME = 'So proud of Maria, she walked well after her surgery!';

describe('a name that may be a patient or a friend', () => {
  const [doubt] = review(LONE_NAME).doubts;

  it('is put as a question with two buttons', () => {
    expect(doubt).toMatchObject({
      ask: 'Is Maria a patient, or close to one?',
      clears: { label: 'Not a patient' },
      keeps: { label: 'Yes, a patient' },
    });
  });

  it('is dropped when the author says so, and the verdict follows', () => {
    expect(review(LONE_NAME)).toMatchObject({ verdict: 'block', containsPatientDetails: false });
    expect(press(doubt?.clears.token)).toMatchObject({
      verdict: 'clear',
      findings: [],
      cleared: [doubt?.point],
      doubts: [],
    });
  });

  it('stands when the author says so, now with the private note', () => {
    const update = press(doubt?.keeps.token);
    expect(update).toMatchObject({ verdict: 'block', cleared: [], containsPatientDetails: true });
    expect(update.findings.map(({ rule }) => rule)).toContain('phi.name');
  });

  it('gets the same verdict when a button is pressed twice, and is seen by the asker alone', () => {
    const token = doubt?.clears.token ?? '';
    const once = assistant.handle({ kind: 'act', token });
    expect(assistant.handle({ kind: 'act', token })).toEqual(once);
    expect(once.message.visibility).toBe('asker');
  });

  it('is no sign of a patient once the name is known to be staff', () => {
    expect(review('Our nurse Maria walked well after her surgery shift!').doubts).toEqual([]);
  });
});

describe('several questions', () => {
  const text = 'So proud of Maria, she walked after her surgery! Jonas, his surgery went well too.';

  it('are answered one after the other, in any order', () => {
    const [first, second] = review(text).doubts;
    expect([first?.clears.label, second?.clears.label]).toEqual([
      'Maria: Not a patient',
      'Jonas: Not a patient',
    ]);
    const afterSecond = press(second?.clears.token);
    expect(afterSecond).toMatchObject({ verdict: 'block', cleared: [second?.point] });
    const [left, ...others] = afterSecond.doubts;
    expect(others).toEqual([]);
    expect(left?.ask).toBe(`Is the person in point ${first?.point} a patient, or close to one?`);
    expect(press(left?.clears.token)).toMatchObject({ verdict: 'clear' });
  });
});

test('a button holds no word of the draft, and is short enough', () => {
  const names = fc.constantFrom('Maria', 'Jonas', 'Grace', 'Priya', 'Tomasz');
  const drafts = fc
    .array(names, { minLength: 1, maxLength: 5 })
    .map((list) => list.map((name) => `${name} walked well after her surgery.`).join(' '));
  fc.assert(
    fc.property(drafts, (text) => {
      for (const { token } of check(text, { media: 'photo' }).message.actions) {
        expect(token.length).toBeLessThanOrEqual(MAX_TOKEN_LENGTH);
        expect(token).not.toMatch(/maria|jonas|grace|priya|tomasz|surgery|walked/i);
      }
    }),
    { numRuns: 40 },
  );
});

describe.each<[Locale, string, string, string]>([
  ['en', 'Is Maria a patient', 'A gentler version', 'Four steps'],
  ['es', '¿Maria es paciente', 'Una versión más prudente', 'Cuatro pasos'],
  ['fr', 'Maria : est-ce une personne soignée', 'Une version plus prudente', 'Quatre étapes'],
])('in the language of the profile: %s', (...[locale, question, rewrite, steps]) => {
  it('a review asks, offers a rewrite, and leads to the steps for what is posted', () => {
    const handled = check(`${LONE_NAME} Room 12 sang for us yesterday.`, {}, locale);
    expect(words(handled)).toContain(question);
    const posted = handled.message.actions.find(({ token }) => token === 'help:posted');
    const opened = assistant.handle({ kind: 'act', token: posted?.token ?? '', locale });
    expect(words(opened)).toContain(steps);
    expect(words(opened)).toContain('privacy@northside.example');
    expect(opened.message.visibility).toBe('asker');
    expect(opened.message.actions.map(({ token }) => token)).toEqual([
      'clause:mistakes-fix-and-report',
    ]);
  });

  it('a rewrite is shown as what goes and what comes, and whole to copy', () => {
    const handled = check('Tanisha Rowe finally got off the vent, we are so happy!', {}, locale);
    expect(words(handled)).toContain(rewrite);
    const changes = handled.message.passages.flatMap((passage) =>
      passage.kind === 'quote'
        ? passage.content.filter(({ struck, added }) => struck ?? added)
        : [],
    );
    expect(changes).toEqual([
      { text: 'Tanisha Rowe', struck: true },
      { text: 'A patient', added: true },
    ]);
    expect(words(handled)).toContain('A patient finally got off the vent, we are so happy!');
  });
});

test('a rewrite speaks the language of the draft, not of the profile', () => {
  const text =
    'Hoy Marisol Quintero salió por fin del hospital después de su operación, ¡qué alegría!';
  const { rewrite } = review(text, {}, 'en');
  expect(rewrite?.text ?? '').toMatch(/una persona/i);
});

describe('ready texts', () => {
  it.each<[string, string, Partial<Draft>, string]>([
    [
      'a reply to a review',
      'We are sorry that your surgery was moved.',
      { account: 'official', platform: 'review-reply' },
      'Patient Relations',
    ],
    [
      'a line that says where one works',
      'Riverbend Hospital has the nicest surgeons anywhere, hands down, go straight to them.',
      { account: 'personal' },
      'I work at Northside Health.',
    ],
    [
      'the own-views line',
      'As a nurse at Northside Hospital I think that every school should teach first aid.',
      { account: 'personal' },
      'Views are my own',
    ],
  ])('are offered with what needs them: %s', (...[, text, about, ready]) => {
    expect(
      review(text, about)
        .offers.map((offer) => offer.text)
        .join(' '),
    ).toContain(ready);
    expect(words(check(text, about))).toContain(ready);
  });

  it('fill in the values of the organization', () => {
    const { offers } = review('We are sorry that your surgery was moved.', {
      account: 'official',
      platform: 'review-reply',
    });
    expect(offers.map(({ text }) => text).join()).toContain('555-0100');
  });
});

describe.each<['es' | 'fr', string]>([
  ['es', 'Nombre de un paciente'],
  ['fr', "Nom d'un patient"],
])('every rule speaks %s', (locale, title) => {
  it('in what it finds, and in what still stands after an answer', () => {
    const found = review(LONE_NAME, {}, locale);
    expect(found).toMatchObject({ fallback: false, findings: [{ title }] });
    expect(press(found.doubts[0]?.keeps.token, locale)).toMatchObject({
      fallback: false,
      findings: [{ title }],
    });
  });

  it('whichever rule it is', () => {
    const { rules, translations } = knowledge;
    const missing = rules.filter(({ id }) => !translations.get(locale)?.rules.has(id));
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
