import type { Activity } from 'botbuilder';
import type { Person, PlaceRef } from '../../src/index';
import { isShared } from './activity';
import { isRecord } from './record';

/** The platform's name in everything that is kept. */
export const PLATFORM = 'teams';
/** Stands for the tenant where there is none: an emulator. */
const NO_TENANT = 'local';

/**
 * Who sent an activity. The id is that of Microsoft Entra: an administrator can look it up, and it stays when the
 * bot is registered anew. Teams' own id takes its place where there is none.
 */
export function askerOf(activity: Activity): Omit<Person, 'isPlatformAdmin'> {
  const { from } = activity;
  const workspace = tenantOf(activity) ?? NO_TENANT;
  return { platform: PLATFORM, workspace, id: from.aadObjectId ?? from.id };
}

/** What "here" means: the channel or group chat, or the person where nobody else reads along. */
export function hereOf(activity: Activity): PlaceRef {
  const { platform, workspace, id } = askerOf(activity);
  return { platform, workspace, place: isShared(activity) ? wholeOf(activity) : id };
}

/** The organisation whose place this is; guests are in the one that invited them. */
export function tenantOf({ conversation, channelData }: Activity): string | undefined {
  return conversation.tenantId ?? idIn(channelData, 'tenant');
}

/** The tenant that a person comes from, where the activity tells. */
export function homeOf({ from, channelData }: Activity): string | undefined {
  const told: unknown = isRecord(from) ? from['tenantId'] : undefined;
  return typeof told === 'string' ? told : idIn(channelData, 'tenant');
}

/** The id of the team that a channel belongs to. */
export function teamOf({ channelData }: Activity): string | undefined {
  return idIn(channelData, 'team');
}

/** The channel without the thread, or the chat. */
export function wholeOf({ conversation }: Activity): string {
  return conversation.id.replace(/;messageid=.*$/, '');
}

function idIn(channelData: unknown, field: 'team' | 'tenant'): string | undefined {
  const value = isRecord(channelData) ? channelData[field] : undefined;
  const id = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
