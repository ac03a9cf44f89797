import { CardFactory } from 'botbuilder';
import type {
  Activity,
  MessagingExtensionAction,
  MessagingExtensionActionResponse,
} from 'botbuilder';
import { ACCOUNTS, MEDIA, PLATFORMS } from '../../src/index';
import type { Action, Core, Handled, Platform } from '../../src/index';
import { pressedToken } from './activity';
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

type Press = (token: string) => Promise<Handled>;

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

/** The form was sent, or a question answered: shows the review in the same dialog, which nobody else can see. */
export async function answerCheckDialog(
  activity: Activity,
  action: MessagingExtensionAction,
  assistant: Core,
): Promise<MessagingExtensionActionResponse> {
  const press: Press = async (pressed) => assistant.handle(readPress(pressed, activity));
  const token = pressedToken(action.data);
  const handled =
    token === undefined
      ? await assistant.handle(readDialog(action.data, activity))
      : await press(token);
  const { dialog: words } = wordsFor(localeOf(activity));
  const actions = await Promise.all(
    handled.message.actions.map((button, index) =>
      actionIn(handled, { button, id: `more-${index}` }, press),
    ),
  );
  const body = [...renderBody(handled.message), ...actions.flat()];
  return dialog(words.resultTitle, card(body, handled.message.summary, handled.reply.lang));
}

/**
 * A dialog cannot open a second message, so what a button leads to is in it already, folded. Only
 * the questions after a first answer send the dialog again: folded too, they would not fit.
 */
async function actionIn(
  { reply }: Handled,
  { button: { label, token }, id }: { button: Action; id: string },
  press: Press,
): Promise<CardElement[]> {
  const opened = await press(token);
  const isUpdate = opened.reply.kind === 'review-update';
  if (isUpdate && reply.kind === 'review-update') return [submitting(label, token)];
  return unfolding(label, id, [
    ...renderBody(opened.message),
    ...answersOf(opened).map((answer) => submitting(answer.label, answer.token)),
  ]);
}

/** The answers to what is still asked. */
function answersOf({ reply }: Handled): { label: string; token: string }[] {
  if (reply.kind !== 'review-update') return [];
  return reply.doubts.flatMap(({ clears, keeps }) => [clears, keeps]);
}

function submitting(title: string, token: string): CardElement {
  const action: CardAction = { type: 'Action.Submit', title, data: { token } };
  return { type: 'ActionSet', spacing: 'Small', actions: [action] };
}

function unfolding(title: string, id: string, items: CardElement[]): CardElement[] {
  return [
    {
      type: 'ActionSet',
      spacing: 'Small',
      actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
    },
    { type: 'Container', id, isVisible: false, separator: true, items },
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
