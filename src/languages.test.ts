import type { Handled, Locale, Reply } from './domain';
import { openAssistant } from './open-assistant';

const assistant = openAssistant('knowledge');

let count = 0;
/** Says things in one conversation; returns the last reply. */
function talk(...texts: string[]): Handled {
  const conversation = `talk-${(count += 1)}`;
  const handled = texts.map((text) => assistant.handle({ kind: 'message', text, conversation }));
  const last = handled.at(-1);
  if (!last) throw new Error('Say something.');
  return last;
}

function gistOf(reply: Reply): object {
  if (reply.kind !== 'answer') return { kind: reply.kind };
  const { kind, verdict, asked, citations } = reply;
  return { kind, verdict, asked, cited: citations.map(({ clause }) => clause) };
}

const QUESTIONS: Record<Locale, string> = {
  en: 'a patient would like to follow me on instagram, may I let them?',
  es: 'un paciente quiere seguirme en instagram, ¿puedo aceptarlo?',
  fr: 'un patient veut me suivre sur instagram, je peux accepter ?',
};
const WISHES: Record<Locale, string> = {
  en: 'in English please',
  es: 'en español, por favor',
  fr: 'en français s.v.p.',
};
const LANGUAGES: Locale[] = ['en', 'es', 'fr'];
const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.map((to) => [from, to] as const));

describe('a wish for a language', () => {
  it.each(PAIRS)('after a question in "%s" brings the same answer in "%s"', (from, to) => {
    const before = talk(QUESTIONS[from]);
    const after = talk(QUESTIONS[from], WISHES[to]);
    expect(gistOf(after.reply)).toEqual(gistOf(before.reply));
    expect(after.reply).toMatchObject({ kind: 'answer', lang: to, fallback: false });
  });

  it.each(PAIRS)('at the end of a question in "%s" brings the answer in "%s"', (from, to) => {
    const { reply } = talk(`${QUESTIONS[from]} ${WISHES[to]}`);
    expect(gistOf(reply)).toEqual(gistOf(talk(QUESTIONS[from]).reply));
    expect(reply.lang).toBe(to);
  });

  it.each(LANGUAGES)('stays for what comes after it: "%s"', (lang) => {
    expect(talk(WISHES[lang], QUESTIONS.en).reply.lang).toBe(lang);
    expect(talk(WISHES[lang], 'when does the gym for staff open').reply.lang).toBe(lang);
    expect(talk(WISHES[lang], 'check: Flu shots are here!').reply.lang).toBe(lang);
  });

  it.each(LANGUAGES)('alone says that the language is "%s" now', (lang) => {
    expect(talk(WISHES[lang]).reply).toMatchObject({ kind: 'help', topic: 'language', lang });
  });

  it.each(['can i post this photo?', 'when does the gym for staff open', 'thank you!', 'help'])(
    'also brings other replies again: %s',
    (text) => {
      const { reply } = talk(text, WISHES.fr);
      expect(reply).toMatchObject({ kind: talk(text).reply.kind, lang: 'fr' });
    },
  );

  it('does not bring back that somebody was in danger', () => {
    expect(talk('i want to kill myself', WISHES.es).reply).toMatchObject({ topic: 'language' });
  });

  it('leaves a draft that ends in one alone', () => {
    const { reply } = talk('check: Flu shots are here! En español, por favor');
    expect(reply).toMatchObject({ kind: 'review', lang: 'en' });
  });
});

describe('a question in German', () => {
  const german = 'Darf ich ein Foto von einer Patientin auf Instagram posten?';

  it('gets an answer in English that says so', () => {
    const { reply, message } = talk(german);
    expect(reply).toMatchObject({ kind: 'answer', verdict: 'not-allowed', lang: 'en' });
    expect(reply.fallback).toBe(true);
    expect(JSON.stringify(message.passages)).toContain('only available in English');
  });

  it.each([
    ['En español', 'es'],
    ['En français', 'fr'],
  ])('has the button %s', (label, lang) => {
    const { reply, message } = talk(german);
    const token = message.actions.find((action) => action.label === label)?.token ?? '';
    const pressed = assistant.handle({ kind: 'act', token }).reply;
    expect(gistOf(pressed)).toEqual(gistOf(reply));
    expect(pressed).toMatchObject({ lang, fallback: false });
  });
});

describe('a button', () => {
  it('answers in the language of the conversation, whatever the profile says', () => {
    const conversation = 'walk';
    const text = '¿puedo subir esta foto?';
    const { message } = assistant.handle({ kind: 'ask', text, conversation, locale: 'en' });
    const token = message.actions[0]?.token ?? '';
    const { reply } = assistant.handle({ kind: 'act', token, conversation, locale: 'en' });
    expect(reply.lang).toBe('es');
  });

  it.each([
    'again:answer:when-99:permits:surely:phi-images',
    'again:answer:clause:permits:surely:gone',
    'again:answer:faq-gone:permits:surely:phi-images',
    'again:answer:clause:gone:surely:phi-images',
    'again:emergency:gone',
    'in:es:in:fr:clause:phi-images',
    'in:de:clause:phi-images',
  ])('that no reply of ours has is out of date: %s', (token) => {
    const { reply } = assistant.handle({ kind: 'act', token });
    expect(reply).toMatchObject({ kind: 'refusal', reason: 'stale-action' });
  });
});
