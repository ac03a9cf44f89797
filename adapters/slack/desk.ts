import type { Core, Handled, Log, Request } from '../../src';
import { createAnswered } from './answered';
import type { Answered } from './answered';
import { createLocales } from './locales';
import type { Locales } from './locales';
import { inOwnWords } from './own-words';
import { createPace } from './pace';
import { createSeen } from './seen';
import type { Seen } from './seen';
import { wordsFor } from './words';

/** What every listener works with. */
export interface Desk {
  log: Log;
  locales: Locales;
  /** Threads in which the assistant was asked: "channel:thread". */
  joined: Seen;
  /** Buttons that do something once only. */
  pressed: Seen;
  answered: Answered;
  /** Channels where questions need no mention. */
  openChannels: ReadonlySet<string>;
  /**
   * The one call to the core. Always gives something to show, also when the core fails, except to
   * somebody who sends far too much and was told so: then undefined.
   */
  answer(user: string, request: Request): Promise<Handled | undefined>;
}

interface Setup {
  assistant: Core;
  log: Log;
  channels?: readonly string[];
}

export function createDesk({ assistant, log, channels = [] }: Setup): Desk {
  const pace = createPace();
  return {
    log,
    locales: createLocales(log),
    joined: createSeen(),
    pressed: createSeen(),
    answered: createAnswered(),
    openChannels: new Set(channels),
    async answer(user, request) {
      const lang = request.locale ?? 'en';
      const allowed = pace.take(user);
      if (allowed === 'ignore') return undefined;
      if (allowed === 'tell') return inOwnWords(wordsFor(lang).tooFast, lang);
      try {
        return await assistant.handle(request);
      } catch {
        log.error('The assistant failed to answer a request from Slack.', { kind: request.kind });
        return inOwnWords(wordsFor(lang).failed, lang);
      }
    },
  };
}
