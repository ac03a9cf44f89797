import { createAssistant } from './assistant';
import type { Request } from './domain';
import { openAssistant } from './open-assistant';
import { openContent } from './open-content';

const { knowledge } = openContent('knowledge');
const before = openAssistant('knowledge');

/** What people may have had before them when the content changed. */
const SHOWN: Request[] = [
  { kind: 'ask', text: 'a patient would like to follow me on instagram, may I let them?' },
  { kind: 'ask', text: 'can i post this photo?' },
  { kind: 'ask', text: 'how many vacation days do I get?' },
  { kind: 'ask', text: 'kann ich ein Foto von Patienten posten?' },
  { kind: 'ask', text: 'i want to kill myself' },
  { kind: 'help' },
  { kind: 'quiz' },
  { kind: 'acknowledge' },
  {
    kind: 'check',
    draft: {
      text: 'As a nurse at Northside Hospital I think that our rules are bad. Maria walked after surgery.',
      account: 'personal',
      platform: 'instagram',
      media: 'photo',
      alt: false,
    },
  },
];

/** Every button that leads on from there, three presses deep. */
const TOKENS = [...follow(SHOWN, 3)];

function follow(requests: readonly Request[], depth: number): Set<string> {
  const tokens = requests.flatMap((request) =>
    before.handle(request).message.actions.map(({ token }) => token),
  );
  const next = [...new Set(tokens)];
  if (depth === 1) return new Set(next);
  const acts = next.map((token): Request => ({ kind: 'act', token }));
  return new Set([...next, ...follow(acts, depth - 1)]);
}

/** The same content after its owners took out all that they may. */
const after = createAssistant({
  ...knowledge,
  scenarios: new Map(),
  rules: [],
  walks: new Map(),
  faq: new Map(),
  translations: new Map(),
});

describe('a button pressed after the content changed', () => {
  it('is one of many kinds', () => {
    const kinds = new Set(TOKENS.map((token) => token.split(':')[0]));
    expect([...kinds].toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'ack',
      'clause',
      'help',
      'in',
      'quiz',
      'review',
      'walk',
    ]);
  });

  it('gets an answer or a kind word where practice questions, rules, walks and languages are gone', () => {
    for (const token of TOKENS)
      expect(after.handle({ kind: 'act', token }).message.passages).not.toEqual([]);
  });

  it('says so where what it names is gone, or was never there', () => {
    const gone = TOKENS.filter((token) => !token.startsWith('ack:')).map((token) =>
      token.replace(/^(in:..:)?(\w+:)[\w-]+/, '$1$2gone'),
    );
    const replies = gone.map((token) => before.handle({ kind: 'act', token }).reply);
    for (const reply of replies.filter(({ kind }) => kind === 'refusal'))
      expect(reply).toMatchObject({ reason: 'stale-action' });
    expect(replies.filter(({ kind }) => kind === 'refusal').length).toBeGreaterThan(20);
  });
});
