import type { Notice } from '../../domain';
import { notice } from './desk';
import type { Desk } from './desk';
import { remindToken } from './remind-token';

/** Ends or brings back one's own reminders. No admin learns of it. */
export async function opt(desk: Desk, way: 'out' | 'in'): Promise<Notice> {
  const { store, person, lang } = desk;
  const ref = { platform: person.platform, workspace: person.workspace, place: person.id };
  // The wish must hold even if the assistant has never written to this person.
  if (!(await store.places.find(ref)))
    await store.places.remember({ ...ref, kind: 'person', locale: lang });
  await store.places.setOptedOut(ref, way === 'out');
  const back = way === 'out' ? 'on' : 'off';
  return notice(desk, way === 'out' ? 'opted-out' : 'opted-in', {
    buttons: [{ word: `remind-${back}`, token: remindToken(back) }],
  });
}
