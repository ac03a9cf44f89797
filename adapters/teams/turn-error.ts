import type { TurnContext } from 'botbuilder';
import type { Log } from '../../src/index';
import { readPlatformError } from './platform-error';
import { localeOf } from './read-request';
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
    await context.sendActivity(apology(context));
  } catch {
    log.warn('The apology could not be sent either.');
  }
}

function apology({ activity }: TurnContext): Parameters<TurnContext['sendActivity']>[0] {
  const { failed } = wordsFor(localeOf(activity));
  if (activity.type !== 'invoke') return { type: 'message', text: failed, textFormat: 'plain' };
  return {
    type: 'invokeResponse',
    value: { status: 200, body: bodyFor(activity.name ?? '', failed) },
  };
}

/** Each kind of invoke shows a message in a way of its own. */
function bodyFor(name: string, text: string): object {
  if (name === 'composeExtension/query') return { composeExtension: { type: 'message', text } };
  if (name.startsWith('composeExtension/') || name.startsWith('task/'))
    return { task: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** The kind of error; its message may hold what was typed. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
