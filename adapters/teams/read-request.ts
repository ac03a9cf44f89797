import type { Activity } from 'botbuilder';
import { LOCALES, draftSchema } from '../../src/index';
import type { Draft, Locale, Request } from '../../src/index';
import { hasMedia, isShared, isTargeted, mentionsOfUs } from './activity';
import { decodeEntities, readHtml } from './read-html';
import { isRecord } from './record';
import { wordsFor } from './words';

/** A message typed to us. A picture without words is the question whether it may be posted. */
export function readMessage(activity: Activity): Request {
  const text = readText(activity);
  const question =
    text === '' && hasMedia(activity) ? wordsFor(localeOf(activity)).photoQuestion : text;
  return { kind: 'message', text: question, ...placeOf(activity) };
}

/** A pressed button. */
export function readPress(token: string, activity: Activity): Request {
  return { kind: 'act', token, ...placeOf(activity) };
}

/** An order that a form made. */
export function readOrder(text: string, activity: Activity): Request {
  return { kind: 'message', text, ...placeOf(activity) };
}

/** What the dialog "Check against policy" sent; fields that are not there take their defaults. */
export function readDialog(data: unknown, activity: Activity): Request {
  return { kind: 'check', draft: readDraft(data), ...placeOf(activity) };
}

/** The words of the message that someone chose "Check against policy" on. */
export function readHandedOver(
  body: { content?: string; contentType?: string } | undefined,
): string {
  const content = typeof body?.content === 'string' ? body.content : '';
  return body?.contentType === 'text' ? decodeEntities(content).trim() : readHtml(content);
}

/** Language of the person's Teams client, when it is one we speak. */
export function localeOf({ locale }: Pick<Activity, 'locale'>): Locale | undefined {
  const language = typeof locale === 'string' ? locale.toLowerCase().split(/[-_]/)[0] : undefined;
  return LOCALES.find((known) => known === language);
}

function placeOf(activity: Activity): { locale?: Locale; conversation?: string } {
  const locale = localeOf(activity);
  return { conversation: conversationKey(activity), ...(locale && { locale }) };
}

/** The id of a channel thread already ends in ";messageid=…". A private word in a shared place is a subject of its own. */
function conversationKey(activity: Activity): string {
  const id = activity.conversation.id;
  return isShared(activity) && isTargeted(activity) ? `${id};from=${activity.from.id}` : id;
}

function readText(activity: Activity): string {
  const raw = typeof activity.text === 'string' ? activity.text : '';
  const spoken = mentionsOfUs(activity).reduce(
    (text, mention) => text.replaceAll(mention, ' '),
    raw,
  );
  const text =
    activity.textFormat === 'xml'
      ? readHtml(spoken)
      : decodeEntities(spoken.replace(/<\/?at(?:\s[^<>]{0,200})?>/g, ''));
  return text.replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n').trim();
}

function readDraft(data: unknown): Draft {
  const given = isRecord(data) ? data : {};
  const fields = {
    text: typeof given['text'] === 'string' ? given['text'] : '',
    account: given['account'],
    platform: given['platform'],
    media: given['media'],
    // An Input.Toggle answers in words.
    alt: given['alt'] === true || given['alt'] === 'true',
  };
  const draft = draftSchema.safeParse(fields);
  return draft.success ? draft.data : draftSchema.parse({ text: fields.text });
}
