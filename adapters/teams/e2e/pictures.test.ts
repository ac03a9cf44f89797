import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Activity } from 'botbuilder';
import type { Browser } from 'playwright-core';
import { openAssistant } from '../../../src/index';
import type { Handled } from '../../../src/index';
import type { AdaptiveCard } from '../card';
import { answerCheckDialog, openCheckDialog } from '../check-dialog';
import { renderCard } from '../render-card';
import { activity } from '../testing/activities';
import { describeInBrowser, openBrowser, withoutBrowser } from '../testing/browser';
import { drawCards } from '../testing/draw-cards';
import type { Theme } from '../testing/draw-cards';

const FOLDER = path.join('build', 'pictures', 'teams');
const DRAFT =
  'So proud of Maria Delgado, first steps today after her hip surgery! <b>#teamwork</b> **so** happy';

jest.setTimeout(60_000);

describeInBrowser(`the cards, as Microsoft's library draws them${withoutBrowser}`, () => {
  let assistant: ReturnType<typeof openAssistant>;
  const told = (text: string): Handled => assistant.handle({ kind: 'message', text });
  const place = activity() as unknown as Activity;
  let browser: Browser;

  const cards: Record<string, () => AdaptiveCard | Promise<AdaptiveCard>> = {
    welcome: () => renderCard(assistant.handle({ kind: 'welcome' })),
    help: () => renderCard(told('help')),
    answer: () => renderCard(told('Can I friend a patient on Facebook?')),
    allowed: () => renderCard(told('May I share our official posts on my own page?')),
    clarification: () => renderCard(told('can I post this photo?')),
    clause: () => renderCard(assistant.handle({ kind: 'act', token: 'clause:phi-images' })),
    'no-answer': () => renderCard(told('What is the cafeteria menu on Sunday?')),
    lesson: () => renderCard(assistant.handle({ kind: 'quiz', scenario: 'own-surgery' })),
    'lesson-answered': () =>
      renderCard(assistant.handle({ kind: 'act', token: 'quiz:own-surgery:2' })),
    acknowledgement: () => renderCard(assistant.handle({ kind: 'acknowledge' })),
    review: () => renderCard(told(`check ${DRAFT}`)),
    'review-clear': () =>
      renderCard(told('check official facebook: Flu shots are here. Walk in any day this week.')),
    dialog: () =>
      cardIn(
        openCheckDialog(place, {
          messagePayload: { body: { contentType: 'text', content: DRAFT } },
        } as never),
      ),
    'dialog-result': async () =>
      cardIn(await answerCheckDialog(place, { data: { text: DRAFT, media: 'photo' } }, assistant)),
  };

  const drawn = async (name: string): Promise<AdaptiveCard> => {
    const card = cards[name];
    if (!card) throw new Error(`There is no card "${name}".`);
    return card();
  };

  beforeAll(async () => {
    assistant = openAssistant('knowledge');
    mkdirSync(FOLDER, { recursive: true });
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.keys(cards))(
    '%s fits on a phone, has headings, and names its buttons',
    async (name) => {
      const card = await drawn(name);
      const page = await drawCards(browser, [card], { width: 340, theme: 'light' });
      await page.screenshot({ path: path.join(FOLDER, `${name}-phone.png`), fullPage: true });

      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(340);
      expect(await page.getByRole('heading').count()).toBeGreaterThan(name === 'dialog' ? -1 : 0);
      const labels = await page.getByRole('button').allTextContents();
      expect(labels.filter((label) => label.trim() === '')).toEqual([]);
      await page.close();
    },
  );

  it.each<[Theme, number]>([
    ['light', 600],
    ['dark', 600],
    ['contrast', 600],
  ])('are drawn in the %s theme', async (theme, width) => {
    const names = ['answer', 'clarification', 'review', 'clause', 'no-answer'];
    const shown = await Promise.all(names.map(drawn));
    const page = await drawCards(browser, shown, { width, theme });
    await page.screenshot({ path: path.join(FOLDER, `all-${theme}.png`), fullPage: true });

    expect(await page.locator('.frame').count()).toBe(shown.length);
    await page.close();
  });

  it('show a draft with HTML and Markdown in it letter by letter', async () => {
    const page = await drawCards(browser, [renderCard(told(`check ${DRAFT}`))], {
      width: 600,
      theme: 'light',
    });
    const text = await page.locator('.frame').textContent();
    const bold = await page.locator('.frame b, .frame strong').allTextContents();
    await page.close();

    expect(text).toContain('Maria Delgado');
    expect(bold.join(' ')).not.toMatch(/teamwork|^so$/);
  });

  it('unfold the clause in the dialog when its button is pressed', async () => {
    const page = await drawCards(browser, [await drawn('dialog-result')], {
      width: 600,
      theme: 'light',
    });
    const before = (await page.locator('.frame').innerText()).length;
    await page.getByRole('button').first().click();
    const after = (await page.locator('.frame').innerText()).length;
    await page.screenshot({ path: path.join(FOLDER, 'dialog-unfolded.png'), fullPage: true });
    await page.close();

    expect(after).toBeGreaterThan(before);
  });
});

function cardIn({ task }: ReturnType<typeof openCheckDialog>): AdaptiveCard {
  const { value } = task as { value: { card: { content: AdaptiveCard } } };
  return value.card.content;
}
