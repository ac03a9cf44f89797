import fc from 'fast-check';
import type { Activity } from 'botbuilder';
import type * as Library from 'adaptivecards';
import type { Inline, Message, Tone } from '../../src/index';
import { viewOf } from './card';
import { renderReminderForm } from './reminder-form';
import { activity } from './testing/activities';
import { renderCard, renderCards } from './render-card';
import { createSampleAssistant } from './testing/sample-assistant';

// The package's own entry point is an ES module that Node does not load.
const AdaptiveCards = jest.requireActual<typeof Library>('adaptivecards/dist/adaptivecards.js');

const assistant = createSampleAssistant();

function draw(fields: Partial<Message>): ReturnType<typeof renderCard> {
  const { reply, message } = assistant.handle({ kind: 'ask', text: 'lunch' });
  return renderCard({ reply, message: { ...message, ...fields } });
}

/** What Microsoft's own library objects to when it reads the card as schema 1.5. */
function faultsOf(json: object): string[] {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const parsed = new AdaptiveCards.AdaptiveCard();
  parsed.parse(json, context);
  const events = Array.from(
    { length: context.eventCount },
    (_, index) => context.getEventAt(index).message,
  );
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => message);
  // Its pattern for "lang" remembers where the last match ended, so every second card fails it.
  return [...events, ...failures].filter((fault) => !fault.includes('"lang"'));
}

describe('a card', () => {
  it.each(['lunch', 'photo', 'weather', 'check Maria', 'union'])(
    'for "%s" is valid by schema 1.5',
    (text) => {
      const card = renderCard(assistant.handle({ kind: 'message', text }));

      expect(faultsOf(card)).toEqual([]);
      expect(card).toMatchObject({ version: '1.5', lang: 'en' });
      expect(card.fallbackText).not.toBe('');
      expect(card.speak).toBe(card.fallbackText);
    },
  );

  it('takes the width of the chat', () => {
    expect(draw({}).msteams).toEqual({ width: 'Full' });
  });

  it("that is one person's view is valid by schema 1.5, too", () => {
    const view = viewOf('29:nurse', 'walk:photo:', draw({}));

    expect(faultsOf(view)).toEqual([]);
    expect(view.refresh?.userIds).toEqual(['29:nurse']);
  });

  it.each(['en-US', 'es-ES', 'fr-FR'])(
    'with the form for a reminder in %s is valid, and each field has a label',
    (locale) => {
      const form = renderReminderForm(activity({ locale }) as unknown as Activity);
      const fields = form.body.filter(({ type }) => type.startsWith('Input.'));

      expect(faultsOf(form)).toEqual([]);
      expect(fields).toHaveLength(6);
      expect(fields.every((field) => 'label' in field && field.label !== '')).toBe(true);
    },
  );

  it('wraps all of its text, so that a phone shows it', () => {
    const text = JSON.stringify(draw({}));

    expect(text.match(/"TextBlock"/g)?.length).toBe(text.match(/"wrap":true/g)?.length);
  });

  it.each<[Tone, string]>([
    ['allowed', 'good'],
    ['conditional', 'warning'],
    ['ask-first', 'warning'],
    ['not-allowed', 'attention'],
    ['block', 'attention'],
    ['fix', 'warning'],
    ['consider', 'accent'],
    ['clear', 'emphasis'],
    ['neutral', 'emphasis'],
    ['urgent', 'attention'],
  ])('of tone %s has the style %s, and the heading in words', (tone, style) => {
    expect(draw({ tone }).body[0]).toMatchObject({
      type: 'Container',
      style,
      items: [{ type: 'TextBlock', style: 'heading', text: 'No' }],
    });
  });

  it('carries nothing in a button but its token', () => {
    const actions = [{ label: 'Read', token: 'clause:phi-images', style: 'primary' as const }];

    expect(draw({ actions }).body.at(-1)).toEqual({
      type: 'ActionSet',
      spacing: 'Medium',
      actions: [
        {
          type: 'Action.Execute',
          title: 'Read',
          tooltip: 'Read',
          verb: 'act',
          data: { token: 'clause:phi-images' },
          style: 'positive',
          fallback: { type: 'Action.Submit', title: 'Read', data: { token: 'clause:phi-images' } },
        },
      ],
    });
  });

  it('gives each button with a long label a line of its own', () => {
    const label = 'Yes, and a patient or visitor can be recognized';
    const actions = ['a', 'b'].map((token) => ({ label, token, style: 'default' as const }));

    expect(draw({ actions }).body.filter(({ type }) => type === 'ActionSet')).toHaveLength(2);
  });
});

describe('text in a card', () => {
  it('stands there literally, whatever it contains', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.includes('{{'));
        expect(paragraph({ text })).toEqual({
          type: 'RichTextBlock',
          inlines: [{ type: 'TextRun', text }],
        });
      }),
    );
  });

  it.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['# one', '\\# one'],
    ['1. one', '\\1. one'],
    ['a_b_c `d` ~e~', 'a\\_b\\_c \\`d\\` \\~e\\~'],
    ['{{DATE(2020-01-01)}}', '{\u2060{DATE(2020-01-01)}}'],
  ])('of a heading keeps %s as it is', (text, escaped) => {
    const card = draw({ tone: 'neutral', passages: [{ kind: 'heading', content: [{ text }] }] });

    expect(card.body[0]).toMatchObject({ items: [{ text: escaped }] });
  });

  it('does not become a date', () => {
    expect(JSON.stringify(paragraph({ text: '{{TIME(2020-01-01)}}' }))).not.toContain('{{');
  });

  it('keeps its look', () => {
    expect(
      paragraph({
        text: 'x',
        strong: true,
        emphasis: true,
        code: true,
        href: 'https://example.org',
      }),
    ).toEqual({
      type: 'RichTextBlock',
      inlines: [
        {
          type: 'TextRun',
          text: 'x',
          weight: 'Bolder',
          italic: true,
          fontType: 'Monospace',
          selectAction: { type: 'Action.OpenUrl', url: 'https://example.org', title: 'x' },
        },
      ],
    });
  });

  it('opens no address but those of the web, mail and telephone', () => {
    expect(JSON.stringify(paragraph({ text: 'x', href: 'javascript:alert(1)' }))).not.toContain(
      'javascript',
    );
  });
});

describe('a long reply', () => {
  it('comes in several cards, none lost, the buttons on the last', () => {
    const passages = Array.from({ length: 80 }, (_, index) => ({
      kind: 'paragraph' as const,
      content: [{ text: `${index} ${'word '.repeat(200)}` }],
    }));
    const { reply, message } = assistant.handle({ kind: 'ask', text: 'lunch' });
    const cards = renderCards({ reply, message: { ...message, passages } });

    expect(cards.length).toBeGreaterThan(1);
    expect(cards.flatMap(({ body }) => body)).toHaveLength(81);
    expect(cards.at(-1)?.body.at(-1)?.type).toBe('ActionSet');
    expect(Math.max(...cards.map((card) => JSON.stringify(card).length))).toBeLessThan(38_000);
  });
});

function paragraph(inline: Inline): ReturnType<typeof draw>['body'][number] | undefined {
  return draw({ passages: [{ kind: 'paragraph', content: [inline] }] }).body[0];
}
