import type { Activity, Mention } from 'botbuilder';
import { isRecord } from './record';

/** Bots have ids that start so; people's start with "29:". */
const BOT_PREFIX = '28:';

/** True where people other than the sender read what is said. */
export function isShared({ conversation }: Pick<Activity, 'conversation'>): boolean {
  const { conversationType, isGroup } = conversation;
  return conversationType === undefined ? isGroup : conversationType !== 'personal';
}

/** A message in a shared place that only the sender and we can see (a slash command). */
export function isTargeted({ recipient }: Pick<Activity, 'recipient'>): boolean {
  return isRecord(recipient) && recipient['isTargeted'] === true;
}

export function isMentioned(activity: Activity): boolean {
  return mentionsOfUs(activity).length > 0;
}

/** What stands in the text where we are mentioned, such as "<at>Policy Assistant</at>". */
export function mentionsOfUs({ entities, recipient }: Activity): string[] {
  return (entities ?? [])
    .filter((entity): entity is Mention => entity?.type?.toLowerCase() === 'mention')
    .filter(({ mentioned }) => mentioned?.id === recipient?.id)
    .flatMap(({ text }) => (typeof text === 'string' && text !== '' ? [text] : []));
}

/** Another bot, or our own echo. Answering those makes loops. */
export function isFromBot({ from, recipient }: Activity): boolean {
  if (!from?.id) return true;
  return from.role === 'bot' || from.id.startsWith(BOT_PREFIX) || from.id === recipient?.id;
}

/** Someone spoke to us: alone with us, by mention, by slash command, or by pressing a button of ours. */
export function isAddressedToUs(activity: Activity): boolean {
  if (!isShared(activity) || isTargeted(activity) || isMentioned(activity)) return true;
  return pressedToken(activity.value) !== undefined || isReminderForm(activity.value);
}

/** The token of a pressed button, from Action.Execute data or from its Action.Submit fallback. */
export function pressedToken(data: unknown): string | undefined {
  const token = isRecord(data) ? data['token'] : undefined;
  return typeof token === 'string' ? token : undefined;
}

/** True for what a form for a reminder sent, filled in or not. */
export function isReminderForm(data: unknown): boolean {
  return isRecord(data) && data['form'] === 'remind';
}

/** A photo or video came with the message. Teams also sends its own HTML copy of the text as an attachment. */
export function hasMedia({ attachments }: Pick<Activity, 'attachments'>): boolean {
  return (attachments ?? []).some(
    ({ contentType }) =>
      /^(?:image|video)\//.test(contentType ?? '') ||
      contentType === 'application/vnd.microsoft.teams.file.download.info',
  );
}
