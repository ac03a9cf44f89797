import type { Activity } from 'botbuilder';
import { isRecord } from './record';

/** The IANA time zone of the sender's client; undefined where Teams tells none. */
export function zoneOf({ localTimezone, entities }: Activity): string | undefined {
  const client: unknown = entities?.find(({ type }) => type === 'clientInfo');
  const told = [localTimezone, isRecord(client) ? client['timezone'] : undefined];
  return told.find(isZone);
}

function isZone(zone: unknown): zone is string {
  if (typeof zone !== 'string' || zone === '') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
