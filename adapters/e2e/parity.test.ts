import { openAssistant } from '../../src';
import type { Handled, ReplyKind, Request } from '../../src';
import { renderMessage } from '../slack/render-message';
import { renderCards } from '../teams/render-card';

const assistant = openAssistant('knowledge');

/** A draft whose review asks something, holds a rewrite and offers a ready text. */
const ASKING: Request = {
  kind: 'check',
  draft: {
    text: 'Grace finally got off the vent, what a day!\nI love this hospital. In room 214 they sang @bea.knits your referral is ready.',
    account: 'personal',
    platform: 'x',
    media: 'photo',
    alt: false,
  },
};
const [answer] = assistant.handle(ASKING).message.actions;

/** One request for each kind of reply. The type says it when a kind is missing. */
const REQUESTS: Record<ReplyKind, Request> = {
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
  refusal: { kind: 'ask', text: '' },
};

const kinds = Object.entries(REQUESTS);

describe.each(kinds)('a reply of kind "%s"', (kind, request) => {
  const handled = assistant.handle(request);
  const slack = renderMessage(handled);
  const teams = renderCards(handled);

  it('is what the request asks for', () => {
    expect(handled.reply.kind).toBe(kind);
  });

  it('is drawn by both platforms', () => {
    expect(slack.blocks.length).toBeGreaterThan(0);
    expect(teams.length).toBeGreaterThan(0);
  });

  it('says every word on both platforms', () => {
    const words = wordsOf(handled);
    expect(words.filter((word) => !plain(slack.blocks).includes(word))).toEqual([]);
    expect(words.filter((word) => !plain(teams).includes(word))).toEqual([]);
  });

  it('has the same buttons on both platforms', () => {
    const labels = handled.message.actions.map(({ token }) => token);
    for (const drawn of [JSON.stringify(slack.blocks), JSON.stringify(teams)]) {
      expect(labels.filter((token) => !drawn.includes(token))).toEqual([]);
    }
  });
});

/** Words that are the same however a platform escapes. */
function wordsOf({ message }: Handled): string[] {
  const content = message.passages.flatMap((passage) =>
    passage.kind === 'list' ? passage.items.flat() : passage.content,
  );
  return content.flatMap(({ text }) => text.match(/[A-Za-z]{4,}/g) ?? []);
}

function plain(drawn: unknown): string {
  return JSON.stringify(drawn).replaceAll('\u200B', '');
}
