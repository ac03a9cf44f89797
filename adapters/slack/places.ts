import type { Log, Store } from '../../src';
import type { Asker } from './asker';
import { PLATFORM, hereOf, isDirect } from './place';
import type { Profile } from './profiles';

/** A place that was kept is not kept again within this time, in milliseconds. */
const KEEP_MS = 60 * 60_000;
const CAPACITY = 10_000;

/** Keeps where people and channels can be written to later. */
export interface Places {
  /** Somebody used the assistant, in `channel` if in any. Does not wait for the store. */
  note(asker: Asker, profile: Profile, channel?: string): void;
  /** The assistant came into a channel. */
  noteChannel(workspace: string, channel: string): void;
  /** Everything that the store holds of the workspace goes, not places alone. */
  forgetWorkspace(workspace: string): Promise<void>;
}

type NewPlace = Parameters<Store['places']['remember']>[0];

export function createPlaces(
  { store, log }: { store?: Pick<Store, 'places' | 'forget'> | undefined; log: Log },
  now: () => number = Date.now,
): Places {
  const kept = new Map<string, number>();

  function isKept(workspace: string, place: string): boolean {
    return !store || (kept.get(`${workspace}:${place}`) ?? 0) > now();
  }

  async function keep(place: NewPlace): Promise<void> {
    const key = `${place.workspace}:${place.place}`;
    if (!store || isKept(place.workspace, place.place)) return;
    if (kept.size >= CAPACITY) kept.clear();
    kept.set(key, now() + KEEP_MS);
    try {
      await store.places.remember(place);
    } catch {
      kept.delete(key);
      log.warn('A place could not be stored; it is stored when it is next used.');
    }
  }

  return {
    note(asker, { zone, locale }, channel) {
      const { workspace, user } = asker;
      if (!isKept(workspace, user)) {
        const person = { ...hereOf(asker), kind: 'person' as const, locale };
        void keep({ ...person, ...(zone !== undefined && { zone }) });
      }
      if (channel !== undefined && !isDirect(channel) && !isKept(workspace, channel))
        void keep({ ...hereOf(asker, channel), kind: 'channel' });
    },
    noteChannel: (workspace, place) =>
      void keep({ platform: PLATFORM, workspace, place, kind: 'channel' }),
    async forgetWorkspace(workspace) {
      for (const key of kept.keys()) if (key.startsWith(`${workspace}:`)) kept.delete(key);
      await store?.forget({ platform: PLATFORM, workspace });
    },
  };
}
