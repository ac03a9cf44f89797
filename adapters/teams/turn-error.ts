import type { TurnContext } from 'botbuilder';
import type { Log } from '../../src/index';
import { readPlatformError } from './platform-error';
import { localeOf } from './read-request';
import { sayPlainly } from './say-plainly';
import { wordsFor } from './words';

/** A turn went wrong: the person gets one kind sentence, the log a static one. */
export async function answerTurnError(
  context: TurnContext,
  error: unknown,
  log: Log,
): Promise<void> {
  const { activity } = context;
  const failure = readPlatformError(error);
  if (failure) {
    // They blocked or removed us, or Teams is down: writing again would fail again.
    log.warn('Teams did not take a reply.', { code: failure.code, status: failure.status });
    if (activity.type !== 'invoke') return;
  } else {
    log.error('A turn in Teams failed.', { activity: activity.type, error: nameOf(error) });
  }
  try {
    await sayPlainly(context, wordsFor(localeOf(activity)).failed);
  } catch {
    log.warn('The apology could not be sent either.');
  }
}

/** The kind of error; its message may hold what was typed. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
