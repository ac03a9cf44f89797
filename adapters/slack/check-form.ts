import type { ViewOutput } from '@slack/bolt';
import type { ModalView, PlainTextOption } from '@slack/types';
import { ACCOUNTS, MEDIA, PLATFORMS, draftSchema } from '../../src';
import type { Draft, Handled, Locale, Media } from '../../src';
import { CHECK_MODAL } from './action-ids';
import { renderBlocks } from './render-message';
import { wordsFor } from './words';
import type { Words } from './words/words';

/** Slack's limit for a text input; a longer text does not fit into the form. */
export const MAX_INPUT = 3_000;

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

/** What is known of a draft before the form opens. */
interface Known {
  text: string;
  media: Media;
}

/** The modal that takes a draft and where it goes. What is known fills it in; it is kept nowhere else. */
export function checkForm(
  lang: Locale,
  { text, media }: Known = { text: '', media: 'none' },
): ModalView {
  const words = wordsFor(lang);
  return {
    type: 'modal',
    callback_id: CHECK_MODAL,
    title: plain(words.checkTitle),
    submit: plain(words.check),
    close: plain(words.close),
    blocks: [
      textInput(words, text),
      choice('account', words.account, { options: accountOptions(words) }),
      choice('platform', words.platform, { options: platformOptions(words) }),
      choice('media', words.media, { options: mediaOptions(words), chosen: media }),
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
    blocks: renderBlocks(handled),
  };
}

function textInput({ draft, draftHint }: Words, text: string): ModalView['blocks'][number] {
  return {
    type: 'input',
    block_id: 'text',
    label: plain(draft),
    hint: plain(draftHint),
    element: {
      type: 'plain_text_input',
      action_id: 'value',
      multiline: true,
      max_length: MAX_INPUT,
      ...(text !== '' && { initial_value: text }),
    },
  };
}

function choice(
  id: string,
  label: string,
  { options, chosen }: { options: PlainTextOption[]; chosen?: string },
): ModalView['blocks'][number] {
  const first = options.find(({ value }) => value === chosen) ?? options[0];
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
