import type { ViewOutput } from '@slack/bolt';
import type { ModalView, PlainTextOption } from '@slack/types';
import { ACCOUNTS, MEDIA, PLATFORMS, draftSchema } from '../../src';
import type { Draft, Handled, Locale } from '../../src';
import { CHECK_MODAL } from './action-ids';
import { renderMessage } from './render-message';
import { wordsFor } from './words';
import type { Words } from './words';

/** Slack's limit for a text input. */
const MAX_INPUT = 3_000;

/** Platform names are the same in every language, but for two. */
const PLATFORM_NAMES: Record<Draft['platform'], string> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
  whatsapp: 'WhatsApp',
  'review-reply': '',
  other: '',
};

/** The modal that takes a draft and where it goes. `text` prefills it; it is kept nowhere else. */
export function checkForm(lang: Locale, text = ''): ModalView {
  const words = wordsFor(lang);
  return {
    type: 'modal',
    callback_id: CHECK_MODAL,
    title: plain(words.checkTitle),
    submit: plain(words.check),
    close: plain(words.close),
    blocks: [
      {
        type: 'input',
        block_id: 'text',
        label: plain(words.draft),
        hint: plain(words.draftHint),
        element: {
          type: 'plain_text_input',
          action_id: 'value',
          multiline: true,
          max_length: MAX_INPUT,
          ...(text !== '' && { initial_value: text.slice(0, MAX_INPUT) }),
        },
      },
      choice('account', words.account, accountOptions(words)),
      choice('platform', words.platform, platformOptions(words)),
      choice('media', words.media, mediaOptions(words)),
      {
        type: 'input',
        block_id: 'alt',
        optional: true,
        label: plain(words.alt),
        element: {
          type: 'checkboxes',
          action_id: 'value',
          options: [{ text: plain(words.alt), value: 'alt' }],
        },
      },
    ],
  };
}

/** What was filled in. The schema refuses values that the form does not offer. */
export function readCheckForm({ values }: ViewOutput['state']): Draft {
  const option = (block: string): string | undefined =>
    values[block]?.['value']?.selected_option?.value;
  return draftSchema.parse({
    text: values['text']?.['value']?.value ?? '',
    account: option('account'),
    platform: option('platform'),
    media: option('media'),
    alt: (values['alt']?.['value']?.selected_options ?? []).length > 0,
  });
}

/** A reply inside a modal, seen by one person. */
export function resultView(handled: Handled): ModalView {
  const words = wordsFor(handled.reply.lang);
  return {
    type: 'modal',
    title: plain(words.resultTitle),
    close: plain(words.close),
    blocks: renderMessage(handled).blocks,
  };
}

function choice(
  id: string,
  label: string,
  options: PlainTextOption[],
): ModalView['blocks'][number] {
  const [first] = options;
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: 'value',
      options,
      ...(first && { initial_option: first }),
    },
  };
}

function accountOptions({ accounts }: Words): PlainTextOption[] {
  return ACCOUNTS.map((value) => ({ text: plain(accounts[value]), value }));
}

function platformOptions({ otherPlatform, reviewReply }: Words): PlainTextOption[] {
  const names = { ...PLATFORM_NAMES, other: otherPlatform, 'review-reply': reviewReply };
  const ordered = ['other' as const, ...PLATFORMS.filter((platform) => platform !== 'other')];
  return ordered.map((value) => ({ text: plain(names[value]), value }));
}

function mediaOptions({ mediaKinds }: Words): PlainTextOption[] {
  return MEDIA.map((value) => ({ text: plain(mediaKinds[value]), value }));
}

function plain(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}
