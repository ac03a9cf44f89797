import type { FeedbackButtons, KnownBlock } from '@slack/types';
import type { Locale, LogFields, Reply } from '../../src';
import { FEEDBACK } from './action-ids';
import { wordsFor } from './words';

/** "Was this helpful?", under answers and where there was none. The value names a clause, never a question. */
export function drawFeedback(reply: Reply): KnownBlock[] {
  if (reply.kind !== 'answer' && reply.kind !== 'no-answer') return [];
  const { helpful, notHelpful } = wordsFor(reply.lang);
  const clause = reply.kind === 'answer' ? (reply.citations[0]?.clause ?? '') : '';
  const element: FeedbackButtons = {
    type: 'feedback_buttons',
    action_id: FEEDBACK,
    positive_button: {
      text: { type: 'plain_text', text: helpful },
      accessibility_label: helpful,
      value: `yes:${reply.lang}:${clause}`,
    },
    negative_button: {
      text: { type: 'plain_text', text: notHelpful },
      accessibility_label: notHelpful,
      value: `no:${reply.lang}:${clause}`,
    },
  };
  return [{ type: 'context_actions', block_id: 'feedback', elements: [element] }];
}

/** What was pressed, for the log: what helped and what did not, and not whom. */
export function readFeedback(value: string): { fields: LogFields; helpful: boolean; lang: Locale } {
  const [answer, lang = '', clause = ''] = value.split(':');
  const helpful = answer === 'yes';
  return {
    helpful,
    lang: lang === 'es' || lang === 'fr' ? lang : 'en',
    fields: { helpful, ...(/^[a-z0-9.-]{1,80}$/.test(clause) && { clause }) },
  };
}
