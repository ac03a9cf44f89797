import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openAssistant } from '../../../src/index';
import { describeInBrowser, openBrowser, withoutBrowser } from '../testing/browser';
import { hasPlayground, startPlayground } from '../testing/playground';
import type { Playground } from '../testing/playground';
import { startRecordingConnector } from '../testing/recording-connector';
import type { RecordingConnector } from '../testing/recording-connector';
import { startTeams } from '../testing/start-teams';
import type { RunningTeams } from '../testing/start-teams';

const FOLDER = path.join('build', 'pictures', 'teams-playground');
const DRAFT = 'So proud of Maria Delgado, first steps today after her hip surgery!';

jest.setTimeout(240_000);
// Microsoft's page sometimes loses a click while it loads; what it shows is checked all the same.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

let connector: RecordingConnector;
let teams: RunningTeams;
let client: Playground;

const describeInPlayground = hasPlayground ? describe : describe.skip;
const why = hasPlayground ? '' : ' (skipped: the package is not installed)';

describeInPlayground(`Microsoft's Agents Playground as the client${why}`, () => {
  beforeAll(async () => {
    connector = await startRecordingConnector();
    teams = await startTeams({ assistant: openAssistant('knowledge'), connector });
    client = await startPlayground(`${teams.url}/api/messages`);
  });
  beforeEach(() => {
    client.shown.length = 0;
  });
  afterAll(async () => {
    await client.close();
    await Promise.all([teams.close(), connector.close()]);
  });

  describe('through its API', () => {
    it('is welcomed once when it installs the app', async () => {
      await client.call('POST', `/_debug/conversation/${personal().id}/installation`, {});
      await client.sees('automated');

      expect(client.shown.filter(({ action }) => action === 'createMessage')).toHaveLength(1);
    });

    it('sees a question back, and walks on in the same card', async () => {
      await say('can I post this photo?');
      await client.sees('It depends');
      const question = lastMessage();
      const answer = await invoke('adaptiveCard/action', {
        replyToId: question.messageId,
        value: {
          action: {
            type: 'Action.Execute',
            verb: 'act',
            data: { token: tokenIn(question, 'walk:') },
          },
          trigger: 'manual',
        },
      });

      expect(JSON.stringify(answer.body)).toContain('AdaptiveCard');
      expect(client.shown.at(-1)).toMatchObject({
        action: 'updateMessage',
        message: { messageId: question.messageId },
      });
    });

    it('opens the clause in a message of its own', async () => {
      await say('Can I friend a patient on Facebook?');
      await client.sees('Action.Execute');
      const answer = lastMessage();
      const press = await invoke('adaptiveCard/action', {
        replyToId: answer.messageId,
        value: {
          action: {
            type: 'Action.Execute',
            verb: 'act',
            data: { token: tokenIn(answer, 'clause:') },
          },
          trigger: 'manual',
        },
      });

      expect(JSON.stringify(press.body)).toContain('Shown in a new message below.');
      expect(lastMessage().messageId).not.toBe(answer.messageId);
    });

    it('gets a review of a draft', async () => {
      await say(`check ${DRAFT}`);
      await client.sees('Your draft was read in memory only');

      expect(JSON.stringify(lastMessage())).toContain('Maria Delgado');
    });

    it('gets a public answer in a group chat, and no review there', async () => {
      const { id } = client.config.groupChats[0] ?? personal();
      await say('Can I friend a patient on Facebook?', id);
      await client.sees('Action.Execute');
      client.shown.length = 0;
      await say(`check ${DRAFT}`, id);
      await client.sees('sent the answer to you alone');

      const inGroup = client.shown.filter(
        ({ actionConversationId }) => actionConversationId === id,
      );
      expect(JSON.stringify(inGroup)).not.toContain('Delgado');
    });

    it('finds a policy to insert', async () => {
      const value = {
        commandId: 'find',
        parameters: [{ name: 'text', value: 'friend a patient on Facebook' }],
        queryOptions: { skip: 0, count: 25 },
      };
      const { body } = await invoke('composeExtension/query', { value });

      expect(body).toMatchObject({ composeExtension: { type: 'result' } });
    });

    it('checks a message in a dialog', async () => {
      const messagePayload = { body: { contentType: 'html', content: `<p>${DRAFT}</p>` } };
      const dialog = await invoke('composeExtension/fetchTask', {
        value: { commandId: 'check', messagePayload },
      });
      const data = {
        text: DRAFT,
        account: 'personal',
        platform: 'facebook',
        media: 'none',
        alt: 'false',
      };
      const result = await invoke('composeExtension/submitAction', {
        value: { commandId: 'check', data },
      });

      expect(JSON.stringify(dialog.body)).toContain(DRAFT);
      expect(JSON.stringify(result.body)).toContain('Your draft was read in memory only');
      expect(client.shown).toEqual([]);
    });
  });

  describeInBrowser(`in Chromium${withoutBrowser}`, () => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      mkdirSync(FOLDER, { recursive: true });
      browser = await openBrowser();
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      page.setDefaultTimeout(60_000);
      await page.route(/^https?:\/\/(?!127\.0\.0\.1|localhost)/, (route) => route.abort());
      await page.goto(client.url, { waitUntil: 'commit' });
      await page.getByRole('button', { name: 'Send Message' }).waitFor({ timeout: 90_000 });
    });
    afterAll(() => browser.close());

    it('answers a question with a card and follows its button', async () => {
      await type('can I post this photo?');
      expect(await seen('It depends')).toBe(true);
      await picture('question');
      const [last] = (await page.locator('.ac-actionSet button').allInnerTexts()).slice(-1);
      const button = page.getByRole('button', { name: last ?? '', exact: true });
      await button.click();
      // The next step takes the card's place.
      await button.waitFor({ state: 'detached' });
      await picture('walked-on');
    });

    it('reviews a draft', async () => {
      await type(`check ${DRAFT}`);
      expect(await seen('Your draft was read in memory only')).toBe(true);
      await picture('review');
    });

    it('answers in a group chat when it is mentioned', async () => {
      await page.getByRole('treeitem', { name: 'Group Chat' }).click();
      await mentionUs();
      await page.keyboard.type(' can I friend a patient?', { delay: 10 });
      await page.getByRole('button', { name: 'Send Message' }).click();
      expect(await seen('Policy:')).toBe(true);
      await picture('group-chat');
    });

    it('answers a post in a channel in its thread', async () => {
      await page.getByRole('treeitem', { name: 'My Team - General' }).click();
      // The box of the chat before has "Send Message" in its place.
      await page.getByRole('button', { name: 'Post', exact: true }).waitFor();
      await mentionUs();
      await page.keyboard.type(' can I friend a patient?', { delay: 10 });
      await page.getByRole('button', { name: 'Post', exact: true }).click();
      expect(await seen('Policy:')).toBe(true);
      await picture('channel');
    });

    it('finds a policy from the compose box and puts it into the message', async () => {
      await page.getByRole('treeitem', { name: 'Personal Chat' }).click();
      await extension('Search Command');
      const answered = page.waitForResponse(async (response) =>
        (await response.text()).includes('"attachments"'),
      );
      await page.getByPlaceholder('Enter a search term').fill('friend a patient');
      await page.keyboard.press('Enter');
      const [, title = ''] = /"title":"([^"]+)"/.exec(await (await answered).text()) ?? [];
      expect(await seen(title)).toBe(true);
      await picture('search');
      await page.keyboard.press('Escape');
    });

    it('checks a draft in a dialog', async () => {
      await extension('Action Command');
      await page.getByPlaceholder('Input command id or leave blanks').fill('check');
      await page.getByRole('button', { name: 'Create' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').first().fill(DRAFT);
      await picture('dialog');
      await dialog.getByRole('button', { name: 'Check', exact: true }).click();
      expect(await seen('Your draft was read in memory only')).toBe(true);
      await picture('dialog-result');
    });

    /** Waits until the page shows it. */
    async function seen(text: string): Promise<boolean> {
      const found = page.getByText(text).last();
      await found.waitFor();
      return found.isVisible();
    }

    async function extension(name: string): Promise<void> {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name }).click();
    }

    /** The list of people opens a moment later, and not at all while the page still changes places. */
    async function mentionUs(): Promise<void> {
      const us = page.getByRole('menuitem', { name: 'Test Bot' });
      for (let tries = 1; tries <= 5; tries += 1) {
        await box().click();
        await page.keyboard.type('@', { delay: 60 });
        const isOpen = await us.waitFor({ timeout: 6_000 }).then(
          () => true,
          () => false,
        );
        if (isOpen) return us.click();
        await box().fill('');
      }
      throw new Error('The list of people did not open.');
    }

    function box(): ReturnType<Page['locator']> {
      return page.locator('div[role=textbox][contenteditable=true]').first();
    }

    async function type(text: string): Promise<void> {
      await box().click();
      await page.keyboard.insertText(text);
      await page.getByRole('button', { name: 'Send Message' }).click();
    }

    function picture(name: string): Promise<Buffer> {
      return page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
    }
  });
});

function personal(): { id: string; name: string } {
  return client.config.personalChat;
}

function say(text: string, conversation = personal().id): ReturnType<Playground['call']> {
  const { bot, currentUser } = client.config;
  const mention = { mentioned: { id: bot.id }, text: `<at>${bot.name}</at>` };
  const isPersonal = conversation === personal().id;
  return client.call('POST', `/_conversation/v1/conversations/${conversation}/messages`, {
    text: isPersonal ? text : `<at>${bot.name}</at> ${text}`,
    textFormat: 'plain',
    from: { id: currentUser.id },
    mentions: isPersonal ? [] : [mention],
  });
}

function invoke(name: string, fields: object): ReturnType<Playground['call']> {
  const from = { id: client.config.currentUser.id };
  return client.call('POST', '/_conversation/v1/invoke', {
    name,
    from,
    conversation: { id: personal().id },
    ...fields,
  });
}

function lastMessage(): { messageId: string } {
  const message = client.shown.findLast(({ action }) => action === 'createMessage')?.message;
  if (!message) throw new Error('The client was shown no message.');
  return message;
}

/** The token of the first button whose token begins so. */
function tokenIn(message: object, start: string): string {
  const [, token = ''] =
    new RegExp(`"token":"(${start}[^"]*)"`).exec(JSON.stringify(message)) ?? [];
  return token;
}
