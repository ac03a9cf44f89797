import { localeSchema } from '../../src';
import type { Locale } from '../../src';

/** Ids of buttons, modals and shortcuts; the manifest names the shortcuts too. */
export const OPEN_CHECK = 'open-check';
export const OPEN_CHAT = 'open-chat';
export const FEEDBACK = 'feedback';
export const CHECK_MODAL = 'check-draft';
export const CHECK_MESSAGE_SHORTCUT = 'check-message';
export const CHECK_DRAFT_SHORTCUT = 'check-draft';
export const OPEN_REMINDER = 'open-reminder';
export const REMINDER_MODAL = 'new-reminder';
export const COMMAND = '/policy';

/**
 * Buttons of one message need ids of their own. The id names the language of the message too,
 * so that a press is answered in it, whatever the presser's profile says.
 */
export function pressAction(index: number, lang: Locale): string {
  return `press-${index}-${lang}`;
}

export function shareAction(lang: Locale): string {
  return `share-${lang}`;
}

export function keepAction(lang: Locale): string {
  return `keep-${lang}`;
}

/** A button that opens a page: Slack opens it, and tells us all the same. */
export function linkAction(index: number): string {
  return `link-${index}`;
}

/** A button that gives an order about a list of reminders: its value is the order in words. */
export function orderAction(list: number, order: string): string {
  return `order-${list}-${order}`;
}

export const ANY_ORDER = /^order-\d{1,2}-[a-z]+$/;
export const ANY_LINK = /^link-\d{1,2}$/;
export const ANY_PRESS = /^press-\d{1,2}(?:-[a-z]{2})?$/;
export const ANY_KEEP = /^keep-[a-z]{2}$/;
export const ANY_SHARE = /^share(?:-[a-z]{2})?$/;

/** Undefined for buttons from before ids named a language. */
export function languageOf(actionId: string): Locale | undefined {
  return localeSchema.safeParse(actionId.slice(-2)).data;
}
