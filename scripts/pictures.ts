/** Draws the pictures of docs/pictures from the preview page, with Chromium: `npm run pictures`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { CONTACT_CARD, TICKET_CARDS, TICKET_REPLIES } from '../adapters/e2e/testing/ticket-replies';
import { NUMBERS, REMINDER_REPLIES } from '../adapters/e2e/testing/reminder-replies';
import { homeView } from '../adapters/slack/home-view';
import { renderBlocks } from '../adapters/slack/render-message';
import { renderCard } from '../adapters/teams/render-card';
import { createWebAdapter } from '../adapters/web/app';
import { watchAssistant } from '../src';
import type { Core, Handled, LiveAssistant, Log, Reply } from '../src';

const FOLDER = join(__dirname, '../docs/pictures');
const QUIET: Log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/** Typed for the picture alone: a reminder comes by itself. */
const REMINDER = 'This week’s reminder';
/** Typed for the picture alone: Slack opens it. */
const HOME = 'The Home tab';

/** Typed for the picture alone: it comes when a button is pressed, and to the contact's channel. */
const HANDED_OVER = 'Hand it to Privacy Office';
const QUESTION_FOR_US = 'A question for the Privacy Office';

const [HANDED_OVER_CARD] = TICKET_CARDS;
const UNTYPED: Readonly<Record<string, Reply | undefined>> = {
  [REMINDER]: REMINDER_REPLIES.reminder,
  [HOME]: REMINDER_REPLIES.schedule,
  [HANDED_OVER]: HANDED_OVER_CARD,
  [QUESTION_FOR_US]: CONTACT_CARD,
};

/** Name of the picture, what is typed, how wide the page is, and which part of the reply it shows. */
const PICTURES: readonly { name: string; typed: string; width?: number; part?: string }[] = [
  { name: 'answer', typed: 'a patient sent me a friend request, can i accept?' },
  { name: 'question-back', typed: 'can I post this photo?' },
  {
    name: 'review',
    typed: 'check: So proud of Maria Delgado, first steps today after her hip surgery!',
  },
  { name: 'no-answer', typed: 'how many vacation days do I get?' },
  { name: 'practice', typed: 'quiz' },
  { name: 'reminder', typed: REMINDER },
  { name: 'handed-over', typed: HANDED_OVER },
  { name: 'question-for-contact', typed: QUESTION_FOR_US },
  { name: 'home', typed: HOME, part: '.slack' },
  { name: 'answer-phone', typed: 'can we talk about our pay on facebook?', width: 390 },
];

void main();

async function main(): Promise<void> {
  spawnSync('npx', ['--no-install', 'tsc', '-p', 'adapters/web/page'], { stdio: 'inherit' });
  mkdirSync(FOLDER, { recursive: true });
  const live = watchAssistant('knowledge', QUIET);
  const app = express();
  createWebAdapter({
    assistant: withMore(live),
    log: QUIET,
    audience: 'loopback',
    drawings: {
      slack: (handled) => homeOf(handled, live) ?? renderBlocks(handled),
      teams: renderCard,
    },
  }).mount(app);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  for (const { width = 1240, ...picture } of PICTURES) {
    // oxlint-disable-next-line no-await-in-loop -- one page after the other
    const page = await browser.newPage({ viewport: { width, height: 1000 }, bypassCSP: true });
    await page.goto(`http://127.0.0.1:${port}/`); // oxlint-disable-line no-await-in-loop
    await draw(page, picture); // oxlint-disable-line no-await-in-loop
    await page.close(); // oxlint-disable-line no-await-in-loop
  }
  await browser.close();
  server.closeAllConnections();
  server.close();
  await live.close();
}

/** Knows also what nobody types. */
function withMore(live: LiveAssistant): Core {
  return {
    handle: (request) => {
      const reply = request.kind === 'message' ? UNTYPED[request.text] : undefined;
      return reply ? { reply, message: live.render(reply) } : live.handle(request);
    },
  };
}

/** The Home tab of somebody who runs the workspace; undefined for any other reply. */
function homeOf({ reply }: Handled, live: LiveAssistant): unknown {
  if (reply !== REMINDER_REPLIES.schedule) return undefined;
  const told = (shown: Reply): Handled => ({ reply: shown, message: live.render(shown) });
  const content = {
    welcome: live.handle({ kind: 'welcome' }),
    acknowledgement: live.handle({ kind: 'acknowledge' }),
    tickets: told(TICKET_REPLIES['ticket-list']),
    lead: {
      schedule: told(REMINDER_REPLIES.schedule),
      runs: told(REMINDER_REPLIES['run-list']),
      numbers: told(NUMBERS),
    },
  };
  return homeView(content, { app: 'A1', team: 'T1' }).blocks;
}

async function draw(
  page: Page,
  { name, typed, part }: { name: string; typed: string; part?: string },
): Promise<void> {
  const replies = page.locator('article.reply');
  await replies.first().waitFor();
  await page.locator('#text').fill(typed);
  await page.getByRole('button', { name: 'Send' }).click();
  await replies.nth(1).waitFor();
  // What lies over the conversation would lie over the picture, too.
  await page.addStyleTag({ content: `.composer, header.top { display: none } ${emojiStyle()}` });
  await page.evaluate("document.fonts.load('16px emoji-of-argument', '⛔')");
  const reply = replies.nth(1);
  const path = join(FOLDER, `${name}.png`);
  await (part === undefined ? reply : reply.locator(part)).screenshot({ path });
}

/** Systems without emoji draw boxes in their place: then a woff2 with emoji (in one color) is the argument. */
function emojiStyle(): string {
  const [font] = process.argv.slice(2);
  if (font === undefined) return '';
  const data = readFileSync(font).toString('base64');
  return `@font-face { font-family: emoji-of-argument; unicode-range: U+2600-27BF, U+1F000-1FAFF;
      src: url(data:font/woff2;base64,${data}); }
    .slack :not(code) { font-family: emoji-of-argument, system-ui, sans-serif; }`;
}

function ignore(): void {}
