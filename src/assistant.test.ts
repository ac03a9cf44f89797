import fc from 'fast-check';
import { openAssistant } from './open-assistant';
import { MAX_DRAFT_LENGTH, MAX_QUESTION_LENGTH } from './domain';
import type { Draft, Reply } from './domain';

const assistant = openAssistant('knowledge');

function ask(text: string, conversation?: string): Reply {
  return assistant.handle({ kind: 'ask', text, ...(conversation && { conversation }) }).reply;
}

function check(text: string, settings: Partial<Draft> = {}): Reply {
  const draft: Draft = {
    text,
    account: 'personal',
    platform: 'other',
    media: 'none',
    alt: false,
    ...settings,
  };
  return assistant.handle({ kind: 'check', draft }).reply;
}

describe('a question', () => {
  it('gets a verdict, one sentence why, the clause with its version, and whom to ask', () => {
    const reply = ask('a patient would like to follow me on instagram, may I let them?');
    expect(reply).toMatchObject({
      kind: 'answer',
      verdict: 'not-allowed',
      because: expect.any(String),
    });
    if (reply.kind !== 'answer') throw new Error('It is no answer.');
    expect(reply.citations[0]).toMatchObject({
      clause: 'patient-connections',
      version: '1.0',
      owner: expect.any(String),
    });
    expect(reply.contacts.length).toBeGreaterThan(0);
  });

  it('that leaves out what decides is answered with choices', () => {
    const reply = ask('can i post this photo?');
    expect(reply).toMatchObject({
      kind: 'clarification',
      citations: [{ clause: 'phi-images' }, expect.anything(), expect.anything()],
    });
  });

  it('outside the policy is not answered', () => {
    expect(ask('what is on the menu in the cafeteria today')).toMatchObject({ kind: 'no-answer' });
  });

  it('gets the same answer every time', () => {
    expect(ask('selfie with a patient ok?')).toEqual(ask('selfie with a patient ok?'));
  });
});

describe('practice', () => {
  it('is asked for in a word, and goes on by a button', () => {
    const first = assistant.handle({ kind: 'message', text: 'quiz', turn: 3 });
    expect(first.reply.kind).toBe('lesson');
    const { message, reply } = assistant.handle({
      kind: 'act',
      token: first.message.actions[0]?.token ?? '',
    });
    expect(reply).toMatchObject({ kind: 'lesson', answer: { chosen: { number: 1 } } });
    const again = assistant.handle({ kind: 'act', token: message.actions[0]?.token ?? '' });
    expect(again.reply).toMatchObject({ kind: 'lesson' });
    expect(again.reply).not.toHaveProperty('answer');
  });

  it('is for the person alone, and its clause is what a follow-up is about', () => {
    const conversation = 'practice';
    const { message } = assistant.handle({
      kind: 'act',
      token: 'quiz:mother-follows:1',
      conversation,
    });
    expect(message.visibility).toBe('asker');
    const reply = ask('what if she is a former patient?', conversation);
    expect('citations' in reply && reply.citations[0]?.clause).toBe('patient-connections');
  });

  it('of a question that is gone says that the button is out of date', () => {
    const { reply } = assistant.handle({ kind: 'act', token: 'quiz:gone:1' });
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'stale-action' });
  });
});

describe('"I have read the policy"', () => {
  it('names the version, and the day once it is said', () => {
    const asked = assistant.handle({ kind: 'message', text: 'acknowledge' });
    expect(asked.message.actions[0]).toMatchObject({ token: 'ack:1.0', style: 'primary' });
    const given = assistant.handle({ kind: 'acknowledge', on: '2026-11-24' });
    expect(given.message.summary).toContain('November 24, 2026');
  });

  it('is not taken where nothing can keep it', () => {
    const { reply } = assistant.handle({ kind: 'act', token: 'ack:1.0' });
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'not-kept' });
  });
});

describe('a walk', () => {
  it('leads to a verdict from every choice in at most five taps', () => {
    const ends = pathsFrom(ask('can i post this photo?'), 0);
    expect(new Set(ends.map(({ kind }) => kind))).toEqual(new Set(['answer']));
    expect(Math.max(...ends.map(({ taps }) => taps))).toBeLessThanOrEqual(5);
  });

  function pathsFrom(reply: Reply, taps: number): { kind: string; taps: number }[] {
    if (reply.kind !== 'clarification') return [{ kind: reply.kind, taps }];
    return reply.choices.flatMap(({ token }) =>
      pathsFrom(assistant.handle({ kind: 'act', token }).reply, taps + 1),
    );
  }
});

describe('a draft', () => {
  it('that names a patient is marked at the name', () => {
    const text = 'Tanisha Rowe finally got off the vent this morning!';
    const reply = check(text);
    expect(reply).toMatchObject({ kind: 'review', verdict: 'block', containsPatientDetails: true });
    if (reply.kind !== 'review') throw new Error('It is no review.');
    const name = reply.findings.find(({ rule }) => rule === 'phi.name');
    expect(text.slice(name?.start, name?.end)).toBe('Tanisha Rowe');
  });

  it('without a finding says what nobody checked, and never that it is approved', () => {
    const draft: Draft = {
      text: 'Flu shots are here, walk in any day from 8 to 8.',
      account: 'official',
      platform: 'facebook',
      media: 'photo',
      alt: true,
    };
    const { reply, message } = assistant.handle({ kind: 'check', draft });
    expect(reply).toMatchObject({ kind: 'review', verdict: 'clear' });
    const words = JSON.stringify(message);
    expect(words).toContain('Not checked');
    expect(words).not.toMatch(/approved/i);
  });

  it('is for the eyes of its author alone', () => {
    const { message } = assistant.handle({ kind: 'message', text: 'check: Hello everyone' });
    expect(message.visibility).toBe('asker');
  });

  it('about working conditions gets a note on rights', () => {
    expect(
      check('Nine patients a nurse again, and the float pool is gone. We need a contract.'),
    ).toMatchObject({
      kind: 'review',
      protectedSpeech: true,
    });
  });
});

describe('bad input', () => {
  it.each([
    ['an empty question', () => ask('  \n'), 'empty-question'],
    [
      'a question over the limit',
      () => ask('x'.repeat(MAX_QUESTION_LENGTH + 1)),
      'question-too-long',
    ],
    ['emoji alone', () => ask('👀🙄'), 'unreadable'],
    ['an empty draft', () => check(''), 'empty-draft'],
    ['a draft over the limit', () => check('x'.repeat(MAX_DRAFT_LENGTH + 1)), 'draft-too-long'],
    [
      'a button of an older version',
      () => assistant.handle({ kind: 'act', token: 'walk:gone:x.y' }).reply,
      'stale-action',
    ],
    [
      'a button that nobody made',
      () => assistant.handle({ kind: 'act', token: '__proto__' }).reply,
      'stale-action',
    ],
  ])('%s gets a clear word', (_name, send, reason) => {
    expect(send()).toMatchObject({ kind: 'refusal', reason });
  });

  it('of any kind is answered, never thrown', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        'a:b',
        '-x +y',
        'pay~1',
        '<!channel>',
        '\u202Eabc',
        '{{constructor}}',
        '__proto__',
        '# *x*',
      ),
    );
    fc.assert(
      fc.property(anything, (text) => {
        for (const kind of ['message', 'ask'] as const) assistant.handle({ kind, text });
        assistant.handle({ kind: 'act', token: text });
        expect(check(text).kind).toMatch(/review|refusal/);
      }),
      { numRuns: 60 },
    );
  });
});
