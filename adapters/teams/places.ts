import type { Activity, TurnContext } from 'botbuilder';
import { present } from '../../src/index';
import type { Log, PlaceStore, Store } from '../../src/index';
import { isFromBot, isShared } from './activity';
import { hereOf, homeOf, tenantOf, wholeOf } from './asker';
import { localeOf } from './read-request';
import type { Member, Roster } from './roster';
import type { Address } from './sender';
import { zoneOf } from './zone';

/** How many places are known to be kept. */
const CAPACITY = 20_000;
/** A place is written again after this time, in milliseconds, or when Teams moved it to another service. */
const KEEP_MS = 60 * 60_000;

/** Where reminders can go: what Teams tells with each activity, kept in the store. */
export interface Places {
  /** Keeps where an activity came from. Never throws: an answer does not depend on it. */
  remember(context: TurnContext): Promise<void>;
  /** We were removed from there. */
  close(activity: Activity): Promise<void>;
}

interface Setup {
  store: Store | undefined;
  roster: Roster;
  log: Log;
  now?: () => number;
}

export function createPlaces({ store, roster, log, now = Date.now }: Setup): Places {
  const fresh = createFreshness(now);
  return {
    async remember(context) {
      const { activity } = context;
      if (!store || !tellsPlace(activity) || !fresh.isDue(activity)) return;
      fresh.note(activity);
      try {
        const place = await placeOf(context, roster);
        if (place === 'untold') fresh.forget(activity);
        else if (place) await store.places.remember(place);
      } catch {
        fresh.forget(activity);
        log.warn('A place in Teams could not be stored.');
      }
    },
    async close(activity) {
      fresh.forget(activity);
      try {
        await store?.places.close(hereOf(activity), 'never-installed');
      } catch {
        log.warn('A place in Teams could not be closed.');
      }
    },
  };
}

interface Freshness {
  isDue(activity: Activity): boolean;
  note(activity: Activity): void;
  forget(activity: Activity): void;
}

/** Which places were kept lately. */
function createFreshness(now: () => number): Freshness {
  const kept = new Map<string, { serviceUrl: string; until: number }>();
  return {
    isDue(activity) {
      const { type, serviceUrl } = activity;
      // Installed again: whatever is known of it may be out of date.
      if (type !== 'message' && type !== 'invoke') return true;
      const before = kept.get(keyOf(activity));
      return before?.serviceUrl !== serviceUrl || before.until <= now();
    },
    note(activity) {
      if (kept.size >= CAPACITY) kept.clear();
      kept.set(keyOf(activity), { serviceUrl: activity.serviceUrl, until: now() + KEEP_MS });
    },
    forget: (activity) => void kept.delete(keyOf(activity)),
  };
}

/** Undefined for people who get no reminders; `untold` where Teams does not say who they are. */
async function placeOf(
  context: TurnContext,
  roster: Roster,
): Promise<Parameters<PlaceStore['remember']>[0] | 'untold' | undefined> {
  const { activity } = context;
  const place = { ...hereOf(activity), address: addressOf(activity) };
  if (isShared(activity)) return { ...place, kind: kindOf(activity) };
  // The turn may be over when Teams has told: nothing of the context is used after that.
  const member = await roster.find(context);
  if (!member) return 'untold';
  if (!isColleague(activity, member)) return undefined;
  const zone = zoneOf(activity);
  return { ...place, kind: 'person', ...present({ zone, locale: localeOf(activity) }) };
}

/** A search in the compose box comes also from places that we are not in. */
function tellsPlace(activity: Activity): boolean {
  const { type, name, action, membersAdded, recipient } = activity;
  if (isFromBot(activity)) return false;
  if (type === 'invoke') return name === 'adaptiveCard/action';
  if (type === 'installationUpdate') return action !== undefined && action.startsWith('add');
  if (type === 'conversationUpdate')
    return membersAdded?.some(({ id }) => id === recipient.id) ?? false;
  return type === 'message';
}

/** Guests, and people of other organisations, get answers and no reminders. */
function isColleague(activity: Activity, { userRole, tenantId }: Member): boolean {
  const tenant = tenantOf(activity);
  const homes = [homeOf(activity), tenantId].filter((home) => home !== undefined);
  return !/^(?:guest|anonymous)$/i.test(userRole ?? '') && homes.every((home) => home === tenant);
}

function kindOf({ conversation }: Activity): 'channel' | 'group' {
  return conversation.conversationType === 'channel' ? 'channel' : 'group';
}

function addressOf(activity: Activity): string {
  const { serviceUrl, recipient } = activity;
  const address: Address = {
    serviceUrl,
    conversation: wholeOf(activity),
    bot: { id: recipient.id },
  };
  return JSON.stringify(address);
}

function keyOf(activity: Activity): string {
  const { workspace, place } = hereOf(activity);
  return `${workspace} ${place}`;
}
