import { CardFactory } from 'botbuilder';
import type {
  Activity,
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
} from 'botbuilder';
import { ACCOUNTS, MEDIA, PLATFORMS } from '../../src/index';
import type { Assistant, Handled, Platform } from '../../src/index';
import { card } from './card';
import type { AdaptiveCard, CardAction, CardElement } from './card';
import { localeOf, readDialog, readHandedOver, readPress } from './read-request';
import { renderBody } from './render-card';
import { wordsFor } from './words';
import type { Words } from './words';

const BRANDS: Readonly<Partial<Record<Platform, string>>> = {
  x: 'X',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  youtube: 'YouTube',
  threads: 'Threads',
  whatsapp: 'WhatsApp',
};

/** "Check against policy" was chosen: asks where the text will appear. The text stands there to be edited. */
export function openCheckDialog(
  activity: Activity,
  action: MessagingExtensionAction,
): MessagingExtensionActionResponse {
  const locale = localeOf(activity);
  const words = wordsFor(locale);
  const text = readHandedOver(action.messagePayload?.body);
  return dialog(words.dialog.title, card(formOf(words, text), words.dialog.title, locale));
}

/** The form was sent: shows the review in the same dialog, which nobody else can see. */
export function answerCheckDialog(
  activity: Activity,
  action: MessagingExtensionAction,
  assistant: Assistant,
): MessagingExtensionActionResponse {
  const handled = assistant.handle(readDialog(action.data, activity));
  const { dialog: words } = wordsFor(localeOf(activity));
  const clauses = handled.message.actions.flatMap(({ label, token }, index) => {
    const opened = assistant.handle(readPress(token, activity));
    return opened.reply.kind === 'clause' ? unfolding(label, opened, `more-${index}`) : [];
  });
  const body = [...renderBody(handled.message), ...clauses];
  return dialog(words.resultTitle, card(body, handled.message.summary, handled.reply.lang));
}

/** A dialog cannot open a second message, so the clause is in it already, folded. */
function unfolding(title: string, { message }: Handled, id: string): CardElement[] {
  return [
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, separator: true, items: renderBody(message) },
  ];
}

function dialog(title: string, content: AdaptiveCard): MessagingExtensionActionResponse {
  return {
    task: {
      type: 'continue',
      value: { title, width: 'medium', height: 'large', card: CardFactory.adaptiveCard(content) },
    },
  };
}

function formOf(words: Words, text: string): CardElement[] {
  const { dialog: labels } = words;
  const check: CardAction = {
    type: 'Action.Submit',
    title: labels.check,
    style: 'positive',
    data: { intent: 'check' },
  };
  return [
    textField(labels, text),
    choice(
      'account',
      labels.account,
      ACCOUNTS.map((id) => ({ id, title: words.accounts[id] })),
    ),
    choice('platform', labels.platform, platformsOf(words)),
    choice(
      'media',
      labels.media,
      MEDIA.map((id) => ({ id, title: words.media[id] })),
    ),
    {
      type: 'Input.Toggle',
      id: 'alt',
      title: labels.alt,
      value: 'false',
      valueOn: 'true',
      valueOff: 'false',
    },
    { type: 'TextBlock', text: labels.privacy, wrap: true, isSubtle: true, size: 'Small' },
    { type: 'ActionSet', actions: [check] },
  ];
}

function textField(labels: Words['dialog'], text: string): CardElement {
  return {
    type: 'Input.Text',
    id: 'text',
    label: labels.text,
    isMultiline: true,
    isRequired: true,
    errorMessage: labels.textMissing,
    placeholder: labels.textHint,
    ...(text !== '' && { value: text }),
  };
}

/** "Not sure" stands first and is chosen: nobody has to know. */
function platformsOf(words: Words): { id: string; title: string }[] {
  const others: Partial<Record<Platform, string>> = {
    'review-reply': words.reviewReply,
    other: words.otherPlatform,
  };
  return PLATFORMS.toSorted((a, b) => Number(b === 'other') - Number(a === 'other')).map((id) => ({
    id,
    title: BRANDS[id] ?? others[id] ?? id,
  }));
}

function choice(id: string, label: string, options: { id: string; title: string }[]): CardElement {
  const choices = options.map(({ id: value, title }) => ({ title, value }));
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: 'compact',
    value: choices[0]?.value ?? '',
    choices,
  };
}
