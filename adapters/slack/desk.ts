import type { Core, Log, Store } from '../../src';
import { createAnswering } from './answer';
import type { Answering } from './answer';
import { createAnswered } from './answered';
import type { Answered } from './answered';
import type { SlackConfig } from './config';
import type { Identity } from './identity';
import { createPlaces } from './places';
import type { Places } from './places';
import { createProfiles } from './profiles';
import type { Profiles } from './profiles';
import { createPresses } from './presses';
import type { Presses } from './presses';
import { createReceipts } from './receipts';
import type { Receipts } from './receipts';
import { createThreads } from './threads';
import type { Threads } from './threads';

/** What every listener works with. */
export interface Desk extends Answering {
  log: Log;
  /** The app was removed from a workspace: what was kept of it goes. */
  identity: Pick<Identity, 'remove'>;
  profiles: Profiles;
  places: Places;
  threads: Threads;
  receipts: Receipts;
  /** Buttons that do something once only. */
  pressed: Presses;
  answered: Answered;
  /** Channels where questions need no mention. */
  openChannels: ReadonlySet<string>;
}

interface Setup extends Pick<Desk, 'log' | 'identity'> {
  assistant: Core;
  config: Pick<SlackConfig, 'channels'>;
  store?: Store;
}

export function createDesk({ assistant, config, ...kept }: Setup): Desk {
  const { log, identity } = kept;
  const profiles = createProfiles(log);
  const places = createPlaces(kept);
  return {
    log,
    ...createAnswering({ assistant, log, profiles, places }),
    identity,
    profiles,
    places,
    threads: createThreads(kept),
    receipts: createReceipts(kept),
    pressed: createPresses(kept),
    answered: createAnswered(),
    openChannels: new Set(config.channels),
  };
}
