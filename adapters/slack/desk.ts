import type { Core, Handled, Log, Request, Store } from '../../src';
import { createAnswered } from './answered';
import type { Answered } from './answered';
import type { Asker } from './asker';
import type { SlackConfig } from './config';
import type { Identity } from './identity';
import { inOwnWords } from './own-words';
import { createPace } from './pace';
import { PLATFORM, hereOf } from './place';
import { createProfiles } from './profiles';
import type { Profiles } from './profiles';
import { createSeen } from './seen';
import type { Seen } from './seen';
import { createTurns } from './turns';
import type { Turns } from './turns';
import { wordsFor } from './words';

/** What every listener works with. */
export interface Desk {
  log: Log;
  store?: Store;
  /** The app was removed from a workspace: what was kept of it goes. */
  identity: Pick<Identity, 'remove'>;
  profiles: Profiles;
  /** Threads in which the assistant was asked: keys of `conversationOf`. */
  joined: Seen;
  /** Buttons that do something once only. */
  pressed: Seen;
  answered: Answered;
  /** Channels where questions need no mention. */
  openChannels: ReadonlySet<string>;
  /**
   * The one call to the core, asked in `channel` if in any. Always gives something to show, also when the
   * core fails, except to somebody who sends far too much and was told so: then undefined.
   */
  answer(asker: Asker, request: Request, channel?: string): Promise<Handled | undefined>;
}

interface Setup extends Pick<Desk, 'log' | 'store' | 'identity'> {
  assistant: Core;
  config: Pick<SlackConfig, 'channels'>;
}

export function createDesk({ assistant, config, ...rest }: Setup): Desk {
  const { log } = rest;
  const pace = createPace();
  const turns = createTurns();
  const profiles = createProfiles(log);

  async function handle(asker: Asker, request: Request, channel?: string): Promise<Handled> {
    const { user: id, workspace } = asker;
    const { isAdmin } = await profiles.of(asker);
    const who = `${workspace}:${id}`;
    const handled = await assistant.handle({
      ...withTurn(request, turns.of(who)),
      person: { platform: PLATFORM, workspace, id, isPlatformAdmin: isAdmin },
      place: hereOf(asker, channel),
    });
    passTurn(turns, who, handled);
    return handled;
  }

  return {
    ...rest,
    profiles,
    joined: createSeen(),
    pressed: createSeen(),
    answered: createAnswered(),
    openChannels: new Set(config.channels),
    async answer(asker, asked, channel) {
      const locale = asked.locale ?? (await profiles.of(asker)).locale;
      const allowed = pace.take(`${asker.workspace}:${asker.user}`);
      if (allowed === 'ignore') return undefined;
      if (allowed === 'tell') return inOwnWords(wordsFor(locale).tooFast, locale);
      try {
        return await handle(asker, { ...asked, locale }, channel);
      } catch {
        log.error('The assistant failed to answer a request from Slack.', { kind: asked.kind });
        return inOwnWords(wordsFor(locale).failed, locale);
      }
    },
  };
}

function withTurn(request: Request, turn: number): Request {
  return request.kind === 'message' || request.kind === 'quiz' ? { ...request, turn } : request;
}

function passTurn(turns: Turns, who: string, { reply }: Handled): void {
  if (reply.kind === 'lesson' && !reply.answer) turns.pass(who);
}
