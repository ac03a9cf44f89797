import { LOCALES, createMessages, openAssistant, openContent } from '../../src';
import type { Handled, Locale, ReminderReply, ReplyKind, Request, TicketReply } from '../../src';
import { renderText } from '../cli/render-text';
import { renderMessage } from '../slack/render-message';
import { blockFaults } from '../slack/testing/validate-blocks';
import { renderCards } from '../teams/render-card';
import { NUMBERS, REMINDER_REPLIES } from './testing/reminder-replies';
import { TICKET_CARDS, TICKET_REPLIES } from './testing/ticket-replies';

const assistant = openAssistant('knowledge');
const messages = createMessages(openContent('knowledge').knowledge);

/** A draft whose review asks something, and offers a rewrite and a ready text. */
const ASKING: Request = {
  kind: 'check',
  draft: {
    text: 'As a nurse at Northside Hospital I think that our new rules are bad. Maria walked after surgery.',
    account: 'personal',
    platform: 'x',
    media: 'none',
    alt: false,
  },
};
const asked = assistant.handle(ASKING);
const [answer] = asked.message.actions;

/** One request for each kind of reply. The type says it when a kind is missing. */
const REQUESTS: Record<
  Exclude<ReplyKind, ReminderReply['kind'] | TicketReply['kind'] | 'numbers'>,
  Request
> = {
  answer: { kind: 'ask', text: 'a patient would like to follow me on instagram, may I let them?' },
  clarification: { kind: 'ask', text: 'can i post this photo?' },
  'no-answer': { kind: 'ask', text: 'how many vacation days do I get?' },
  review: {
    kind: 'check',
    draft: {
      text: 'Tanisha Rowe finally got off the vent this morning, room 214!',
      account: 'personal',
      platform: 'x',
      media: 'photo',
      alt: false,
    },
  },
  'review-update': { kind: 'act', token: answer?.token ?? '' },
  clause: { kind: 'act', token: 'clause:phi-images' },
  emergency: { kind: 'ask', text: 'i want to kill myself' },
  'small-talk': { kind: 'ask', text: 'thank you!' },
  help: { kind: 'help' },
  lesson: { kind: 'act', token: 'quiz:pay-and-ratios:1' },
  acknowledgement: { kind: 'acknowledge' },
  refusal: { kind: 'ask', text: '' },
};

const kinds: [kind: string, handled: Handled][] = [
  ...Object.entries(REQUESTS).map(([kind, request]): [string, Handled] => [
    kind,
    assistant.handle(request),
  ]),
  ...Object.entries({ ...REMINDER_REPLIES, ...TICKET_REPLIES, numbers: NUMBERS }).map(
    ([kind, reply]): [string, Handled] => [kind, { reply, message: messages.render(reply) }],
  ),
];

describe.each(kinds)('a reply of kind "%s"', (kind, handled) => {
  const slack = renderMessage(handled);
  const teams = renderCards(handled);

  it('is what the request asks for', () => {
    expect(handled.reply.kind).toBe(kind);
  });

  it('is drawn by both platforms', () => {
    expect(slack.blocks.length).toBeGreaterThan(0);
    expect(blockFaults(slack.blocks)).toEqual([]);
    expect(teams.length).toBeGreaterThan(0);
  });

  it('says every word on both platforms', () => {
    const words = wordsOf(handled);
    expect(words.filter((word) => !plain(slack.blocks).includes(word))).toEqual([]);
    expect(words.filter((word) => !plain(teams).includes(word))).toEqual([]);
  });

  it('has the same buttons on both platforms', () => {
    const tokens = handled.message.actions.map(({ token }) => token);
    const labels = [...tokens, ...(handled.message.links ?? []).map(({ url }) => url)];
    for (const drawn of [JSON.stringify(slack.blocks), JSON.stringify(teams)]) {
      expect(labels.filter((token) => !drawn.includes(token))).toEqual([]);
    }
  });
});

describe.each(LOCALES)('a ticket in "%s"', (lang) => {
  it.each(TICKET_CARDS.map((reply) => [reply.seenBy, reply.news, reply]))(
    'is drawn for its %s, %s, with the same words on both platforms',
    (_seenBy, _news, reply) => {
      const handled = { reply: { ...reply, lang }, message: messages.render({ ...reply, lang }) };
      const { blocks } = renderMessage(handled);
      const drawn = [plain(blocks), plain(renderCards(handled))];
      expect(blockFaults(blocks)).toEqual([]);
      for (const word of wordsOf(handled)) for (const text of drawn) expect(text).toContain(word);
      expect(drawn.join(' ')).not.toMatch(/undefined|button\.|ticket\.|\{\{/);
    },
  );
});

describe('a review with all that it can hold', () => {
  const slack = plain(renderMessage(asked).blocks);
  const teams = JSON.stringify(renderCards(asked));
  const terminal = renderText(asked.message, { width: 500, colour: false });

  it('holds a question, a rewrite and a ready text', () => {
    expect(asked.reply).toMatchObject({
      doubts: [expect.anything()],
      rewrite: expect.anything(),
      offers: [expect.anything()],
    });
  });

  it('tells what a rewrite takes out from what it puts in, everywhere', () => {
    expect(slack).toContain('~Maria~ *A patient*');
    expect(teams).toMatch(/"text":"Maria","strikethrough":true/);
    expect(teams).toMatch(/"text":"A patient","weight":"Bolder","underline":true/);
    expect(terminal).toContain('[-Maria-] {+A patient+}');
  });

  it.each([
    ['the question', 'Is Maria a patient'],
    ['the answers', 'Not a patient'],
    ['the rewrite to copy', 'A patient walked after surgery.'],
    ['the ready text', 'Views are my own'],
    ['the way on for what is posted', 'I already posted it'],
  ])('shows %s everywhere', (_name, words) => {
    for (const drawn of [slack, teams, terminal]) expect(drawn).toContain(words);
  });
});

describe('a practice question', () => {
  it.each(LOCALES)('that ships can be asked and answered in "%s"', (locale) => {
    const [first] = walk(locale, 1);
    const count = walk(locale, 200).findIndex((id, i) => i > 0 && id === first);
    expect(count).toBeGreaterThanOrEqual(24);
    for (const scenario of walk(locale, count)) {
      const lesson = assistant.handle({ kind: 'quiz', scenario, locale });
      const answered = lesson.message.actions.map(({ token }) =>
        assistant.handle({ kind: 'act', token, locale }),
      );
      for (const { reply } of [lesson, ...answered])
        expect(reply).toMatchObject({ kind: 'lesson', scenario, fallback: false });
      expect(answered.filter(({ message }) => message.tone === 'allowed')).toHaveLength(1);
      for (const shown of [lesson, ...answered])
        expect(blockFaults(renderMessage(shown).blocks)).toEqual([]);
    }
  });

  it('shows each option, and as many buttons, everywhere', () => {
    const lesson = assistant.handle({ kind: 'quiz', scenario: 'pay-and-ratios' });
    const drawn = [renderMessage(lesson).blocks, renderCards(lesson)].map(plain);
    const terminal = renderText(lesson.message, { width: 500, colour: false });
    for (const text of [...drawn, terminal])
      for (const words of ['has agreed', 'every patient stays out', 'Answer 1', 'Answer 3'])
        expect(text).toContain(words);
  });
});

/** Ids of the questions that "another question" goes through. */
function walk(locale: Locale, steps: number): string[] {
  const ids: string[] = [];
  let token = 'quiz:next';
  while (ids.length < steps) {
    const { reply } = assistant.handle({ kind: 'act', token, locale });
    if (reply.kind !== 'lesson') throw new Error('No question came.');
    ids.push(reply.scenario);
    token = reply.next;
  }
  return ids;
}

/** Words that are the same however a platform escapes; people are shown by their names, which hang on their ids. */
function wordsOf({ message }: Handled): string[] {
  const content = message.passages.flatMap((passage) =>
    passage.kind === 'list' ? passage.items.flat() : passage.content,
  );
  return content.flatMap(({ text, person }) => (person ?? text).match(/[A-Za-z]{4,}|^U\d$/g) ?? []);
}

function plain(drawn: unknown): string {
  return JSON.stringify(drawn).replaceAll('\u200B', '');
}
