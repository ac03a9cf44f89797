/** Ids of buttons, modals and shortcuts; the manifest names the shortcuts too. */
export const SHARE = 'share';
export const OPEN_CHECK = 'open-check';
export const CHECK_MODAL = 'check-draft';
export const CHECK_MESSAGE_SHORTCUT = 'check-message';
export const CHECK_DRAFT_SHORTCUT = 'check-draft';
export const COMMAND = '/policy';

/** Buttons of one message need ids of their own. */
export function pressAction(index: number): string {
  return `press-${index}`;
}

export const ANY_PRESS = /^press-\d{1,2}$/;
