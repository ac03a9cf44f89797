import { createPace, createTurns } from '../../src';
import type { Core, Handled, Log, Request, Turns } from '../../src';
import type { Asker } from './asker';
import { inOwnWords } from './own-words';
import { PLATFORM, hereOf } from './place';
import type { Places } from './places';
import type { Profiles } from './profiles';
import { wordsFor } from './words';

/** The call to the core. Always gives something to show, also when the core fails. */
export interface Answering {
  /**
   * Asked in `channel` if in any. Undefined for somebody who sends far too much and was told so.
   */
  answer(asker: Asker, request: Request, channel?: string): Promise<Handled | undefined>;
  /** For what Slack shows without being asked: it does not count for the pace. */
  consult(asker: Asker, request: Request): Promise<Handled>;
}

interface Setup {
  assistant: Core;
  log: Log;
  profiles: Profiles;
  places: Places;
}

export function createAnswering(setup: Setup): Answering {
  const { log, profiles } = setup;
  const pace = createPace();
  const turns = createTurns();

  async function consult(asker: Asker, asked: Request, channel?: string): Promise<Handled> {
    const locale = asked.locale ?? (await profiles.of(asker)).locale;
    try {
      const request = { ...withTurn(asked, turns.of(whoIs(asker))), locale };
      const handled = await handle({ asker, request, channel }, setup);
      passTurn(turns, whoIs(asker), handled);
      return handled;
    } catch {
      log.error('The assistant failed to answer a request from Slack.', { kind: asked.kind });
      return inOwnWords(wordsFor(locale).failed, locale);
    }
  }

  return {
    consult: (asker, request) => consult(asker, request),
    async answer(asker, request, channel) {
      const allowed = pace.take(whoIs(asker));
      if (allowed === 'answer') return consult(asker, request, channel);
      if (allowed === 'ignore') return undefined;
      const locale = request.locale ?? (await profiles.of(asker)).locale;
      return inOwnWords(wordsFor(locale).tooFast, locale);
    },
  };
}

/** Adds who asks, and where. */
async function handle(
  { asker, request, channel }: { asker: Asker; request: Request; channel: string | undefined },
  { assistant, profiles, places }: Setup,
): Promise<Handled> {
  const { user: id, workspace } = asker;
  const profile = await profiles.of(asker);
  places.note(asker, profile, channel);
  return assistant.handle({
    ...request,
    person: { platform: PLATFORM, workspace, id, isPlatformAdmin: profile.isAdmin },
    place: hereOf(asker, channel),
  });
}

function whoIs({ workspace, user }: Asker): string {
  return `${workspace}:${user}`;
}

function withTurn(request: Request, turn: number): Request {
  return request.kind === 'message' || request.kind === 'quiz' ? { ...request, turn } : request;
}

function passTurn(turns: Turns, who: string, { reply }: Handled): void {
  if (reply.kind === 'lesson' && !reply.answer) turns.pass(who);
}
