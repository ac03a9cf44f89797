import type { Assistant, Citation, Handled, Message, Reply, Request } from '../../../src/index';

export const CITATION: Citation = {
  clause: 'phi-images',
  title: 'Photos and video where care happens',
  section: 'privacy',
  version: '1.0',
  review: '2027-05-24',
  owner: 'Privacy Office',
  verified: true,
};
const CONTACT = { id: 'privacy-office', name: 'Privacy Office', reach: 'privacy@example.org' };
const CLAUSE = { label: 'Read the policy', token: 'clause:phi-images', style: 'default' as const };
const BASE = { lang: 'en' as const, fallback: false };

/** Answers by keyword with one reply of each kind, in the shape of the real ones. */
export function createSampleAssistant(): Assistant & { requests: Request[] } {
  const requests: Request[] = [];
  return {
    requests,
    handle(request) {
      requests.push(request);
      return replyTo(request);
    },
  };
}

function replyTo(request: Request): Handled {
  if (request.kind === 'check') return review(request.draft.text);
  if (request.kind === 'welcome')
    return handled(
      { kind: 'help', topic: 'welcome', ...BASE },
      { heading: 'Hello! I am the social media policy assistant' },
    );
  if (request.kind === 'act') return press(request.token);
  return answerTo('text' in request ? request.text : '');
}

function answerTo(text: string): Handled {
  if (text.includes('explode')) throw new Error(`A fault with ${text} in it`);
  if (text.startsWith('check')) return review(text.slice('check'.length).trim());
  if (text === 'quiz') return lesson();
  if (text.includes('photo')) return clarification();
  if (text.includes('weather')) return noAnswer();
  if (text.includes('long'))
    return answer({ paragraphs: Array.from({ length: 60 }, () => 'word '.repeat(200).trim()) });
  return answer({ discreet: text.includes('union') });
}

function press(token: string): Handled {
  if (token === 'clause:phi-images') return clause();
  if (token.startsWith('walk:')) return answer({});
  return handled(
    { kind: 'refusal', reason: 'stale-action', ...BASE },
    { heading: 'That button is out of date' },
  );
}

interface Wording {
  heading: string;
  paragraphs?: string[];
  quote?: string;
  actions?: Message['actions'];
  tone?: Message['tone'];
  visibility?: Message['visibility'];
}

function handled(reply: Reply, wording: Wording): Handled {
  const {
    heading,
    paragraphs = [],
    quote,
    actions = [],
    tone = 'neutral',
    visibility = 'place',
  } = wording;
  return {
    reply,
    message: {
      tone,
      actions,
      visibility,
      summary: `${heading}: ${paragraphs[0] ?? ''}`,
      passages: [
        { kind: 'heading', content: [{ text: heading }] },
        ...paragraphs.map((text) => ({ kind: 'paragraph' as const, content: [{ text }] })),
        ...(quote === undefined ? [] : [{ kind: 'quote' as const, content: [{ text: quote }] }]),
        {
          kind: 'note',
          content: [
            { text: 'Policy: Photos and video where care happens (' },
            { text: 'phi-images', code: true },
            { text: ').' },
          ],
        },
      ],
    },
  };
}

function answer({
  discreet = false,
  paragraphs = ['A face, a chart or a room number can identify a patient.'],
}): Handled {
  return handled(
    {
      kind: 'answer',
      again: 'again:no-answer:',
      verdict: 'not-allowed',
      asked: 'permits',
      binds: 'staff',
      because: 'A face identifies.',
      citations: [CITATION],
      contacts: [CONTACT],
      discreet,
      ...BASE,
    },
    {
      heading: 'No',
      paragraphs,
      tone: 'not-allowed',
      actions: [CLAUSE],
      visibility: discreet ? 'asker' : 'place',
    },
  );
}

function clarification(): Handled {
  const choices = [
    { label: 'A patient can be seen', token: 'walk:photo:who=patient' },
    { label: 'Nobody: an empty room', token: 'walk:photo:who=nobody' },
  ];
  return handled(
    {
      kind: 'clarification',
      begins: true,
      again: 'again:no-answer:',
      walk: 'photo',
      title: 'Posting a photo',
      verdict: 'ask-first',
      summary: 'It depends.',
      ask: 'Who is in it?',
      choices,
      citations: [CITATION],
      ...BASE,
    },
    {
      heading: 'It depends: Posting a photo',
      paragraphs: ['Who is in it?'],
      tone: 'ask-first',
      actions: choices.map((choice) => ({ ...choice, style: 'default' })),
    },
  );
}

function lesson(): Handled {
  const options = [{ number: 1, text: 'Ask first', token: 'quiz:photo:1' }];
  return handled(
    {
      kind: 'lesson',
      scenario: 'photo',
      question: 'What now?',
      options,
      next: 'quiz:next',
      citation: CITATION,
      ...BASE,
    },
    { heading: 'Practice', paragraphs: ['What now?'] },
  );
}

function noAnswer(): Handled {
  return handled(
    {
      kind: 'no-answer',
      again: 'again:no-answer:',
      nearest: [CITATION],
      contacts: [CONTACT],
      ...BASE,
    },
    {
      heading: "I don't know that one",
      paragraphs: ['I only know the social media policy.'],
      actions: [CLAUSE],
    },
  );
}

function review(text: string): Handled {
  if (text === '')
    return handled(
      { kind: 'refusal', reason: 'empty-draft', ...BASE },
      { heading: 'There is nothing to check yet', visibility: 'asker' },
    );
  return handled(
    {
      kind: 'review',
      verdict: 'block',
      account: 'personal',
      platform: 'other',
      media: 'none',
      findings: [],
      unchecked: ['truth'],
      token: 'review:000::0',
      containsPatientDetails: true,
      protectedSpeech: false,
      contacts: [CONTACT],
      doubts: [],
      offers: [],
      ...BASE,
    },
    {
      heading: "Please don't post this yet",
      paragraphs: ['A name and a date together point to one patient.'],
      quote: text.slice(0, 80),
      tone: 'block',
      actions: [CLAUSE],
      visibility: 'asker',
    },
  );
}

function clause(): Handled {
  return handled(
    {
      kind: 'clause',
      verdict: 'not-allowed',
      summary: 'No photos where care happens.',
      conditions: [],
      body: '',
      sources: [],
      citation: CITATION,
      contacts: [CONTACT],
      ...BASE,
    },
    { heading: CITATION.title, paragraphs: ['No photos where care happens.'], tone: 'not-allowed' },
  );
}
