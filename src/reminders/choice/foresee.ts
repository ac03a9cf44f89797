import type { Choice, Instant, Knowledge, ReminderRun, Subscription } from '../../domain';
import { upcoming } from '../plan/upcoming';
import { wallText } from '../time/occurrences';
import type { Wall } from '../time/zone-clock';
import { chooseReminder } from './choose-reminder';
import type { Sent, Signals } from './choose-reminder';

/** A time ahead, with the reminder that would be sent if nothing changes until then. */
export interface Foreseen {
  wall: Wall;
  choice?: Choice;
  note?: NonNullable<ReminderRun['note']>;
}

/** Times of a list that comes every few minutes are not all told. */
const MAX_TIMES = 120;
const WEEK_MS = 7 * 86_400_000;

/** Plays the choice forward, each reminder resting after its turn. */
export function foresee(
  knowledge: Knowledge,
  {
    subscription,
    now,
    weeks,
  }: { subscription: Omit<Subscription, 'id'>; now: Instant; weeks: number },
  past: { sent: readonly Sent[]; signals: Signals },
): Foreseen[] {
  const sent = [...past.sent];
  const foreseen: Foreseen[] = [];
  let end: Wall | undefined;
  for (const { wall, note } of upcoming(subscription, now)) {
    end ??= wall + weeks * WEEK_MS;
    if (wall >= end || foreseen.length === MAX_TIMES) break;
    const date = wallText(wall).slice(0, 10);
    const choice = note
      ? undefined
      : chooseReminder(knowledge, { date, sent, signals: past.signals });
    if (choice) {
      sent.push({ reminder: choice.reminder, date });
      foreseen.push({ wall, choice });
    } else foreseen.push({ wall, note: note ?? 'nothing-left' });
  }
  return foreseen;
}
