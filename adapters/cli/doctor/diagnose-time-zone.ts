import { ok } from '../../diagnosis';
import type { Diagnosis } from '../../diagnosis';

/** The zone of reminders where nobody says another. */
export function diagnoseTimeZone(timeZone: string): Diagnosis {
  const now = new Date().toLocaleTimeString('en-GB', { timeZone, timeStyle: 'short' });
  if (timeZone !== 'UTC') return ok('TIME_ZONE', `${timeZone}, where it is ${now}`);
  return {
    state: 'warn',
    place: 'TIME_ZONE',
    found: `UTC, where it is ${now}`,
    expected: 'the zone where most of your people work',
    fix: 'Set TIME_ZONE, such as America/New_York; leave it where UTC is meant.',
  };
}
