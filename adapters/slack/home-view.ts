import type { Button, HomeView } from '@slack/types';
import type { Handled } from '../../src';
import { OPEN_CHAT, OPEN_CHECK } from './action-ids';
import { renderBlocks } from './render-message';
import { wordsFor } from './words';

/** App Home: what the assistant is and does not do, the way to its chat, the form for a draft. */
export function homeView(handled: Handled, { app, team }: { app: string; team: string }): HomeView {
  const { openChat, checkTitle } = wordsFor(handled.reply.lang);
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
  return {
    type: 'home',
    blocks: [...renderBlocks(handled), { type: 'actions', block_id: 'home', elements }],
  };
}
