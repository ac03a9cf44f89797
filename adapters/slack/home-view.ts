import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Handled } from '../../src';
import { OPEN_CHAT, OPEN_CHECK, OPEN_REMINDER } from './action-ids';
import { drawLists } from './home-lists';
import { renderBlocks } from './render-message';
import { wordsFor } from './words';

/** Blocks of a view. https://docs.slack.dev/reference/views */
const MAX_BLOCKS = 100;

/** What the core says for the Home tab. */
export interface HomeContent {
  welcome: Handled;
  acknowledgement: Handled;
  /** The own questions to people, and who takes some. */
  tickets: Handled;
  /** For those who may order reminders. */
  lead?: { schedule: Handled; runs: Handled; numbers: Handled };
}

/** The assistant's own chat, for a link. */
export interface ChatLink {
  app: string;
  team: string;
}

/**
 * App Home: what the assistant is, the ways to ask, check and practise, the own acknowledgement, questions that
 * were handed to people, what is kept; for those who run the workspace the reminders, the last runs, and where the policy leaves questions.
 */
export function homeView(content: HomeContent, link: ChatLink): HomeView {
  const { welcome, acknowledgement, tickets, lead } = content;
  const { home: words } = wordsFor(welcome.reply.lang);
  const blocks: KnownBlock[] = [
    ...renderBlocks(welcome, 'welcome'),
    waysIn(welcome, link),
    DIVIDER,
    ...renderBlocks(acknowledgement, 'acknowledgement'),
    DIVIDER,
    ...ticketBlocks(tickets),
    { type: 'header', text: { type: 'plain_text', text: words.privacyTitle } },
    { type: 'section', text: { type: 'plain_text', text: words.privacy } },
    ...(lead ? leadBlocks(lead) : []),
  ];
  return { type: 'home', blocks: blocks.slice(0, MAX_BLOCKS) };
}

const DIVIDER: KnownBlock = { type: 'divider' };

function waysIn({ reply }: Handled, { app, team }: ChatLink): KnownBlock {
  const { openChat, checkTitle } = wordsFor(reply.lang);
  const elements: Button[] = [
    {
      type: 'button',
      action_id: OPEN_CHAT,
      text: { type: 'plain_text', text: openChat },
      url: `slack://app?team=${team}&id=${app}&tab=messages`,
    },
    {
      type: 'button',
      action_id: OPEN_CHECK,
      text: { type: 'plain_text', text: checkTitle },
      style: 'primary',
    },
  ];
  return { type: 'actions', block_id: 'home', elements };
}

function leadBlocks({ schedule, runs, numbers }: NonNullable<HomeContent['lead']>): KnownBlock[] {
  const { title } = wordsFor(schedule.reply.lang).reminder;
  const create: Button = {
    type: 'button',
    action_id: OPEN_REMINDER,
    text: { type: 'plain_text', text: title },
  };
  return [
    DIVIDER,
    ...renderBlocks(withoutLists(schedule), 'schedule'),
    ...drawLists(schedule.reply),
    { type: 'actions', block_id: 'new-reminder', elements: [create] },
    ...renderBlocks(runs, 'runs'),
    DIVIDER,
    ...renderBlocks(numbers, 'numbers'),
  ];
}

/** The welcome has the button that shows all people. */
function ticketBlocks({ reply, message }: Handled): KnownBlock[] {
  if (reply.kind !== 'ticket-list') return [];
  const people = message.passages.findLastIndex(({ kind }) => kind === 'heading');
  const passages = message.passages.slice(0, people);
  if (passages.length === 0) return [];
  return [...renderBlocks({ reply, message: { ...message, passages } }, 'tickets'), DIVIDER];
}

/** The lists are drawn with buttons of their own. */
function withoutLists({ reply, message }: Handled): Handled {
  const passages = message.passages.filter(({ kind }) => kind !== 'list');
  return { reply, message: { ...message, passages } };
}
