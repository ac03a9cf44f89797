import type { Log } from '../../src';
import { isDirect } from './place';
import type { Place } from './place';
import { slackErrorCode } from './slack-error';

/** The reaction that says "I have seen it". */
const SIGN = 'eyes';

/**
 * Does the work of answering; meanwhile eyes stand under the question, where others read along. In the
 * assistant's own chat the status is that sign. Where Slack allows no reaction there is none.
 */
export async function withSeenSign<T>(
  { log, place }: { log: Log; place: Place },
  work: () => Promise<T>,
): Promise<T> {
  const { client, channel, question: timestamp } = place;
  if (timestamp === undefined || isDirect(channel)) return work();
  const reaction = { channel, timestamp, name: SIGN };
  const isShown = react(log, () => client.reactions.add(reaction));
  try {
    return await work();
  } finally {
    // A sign that is only on its way would stay for good.
    if (await isShown) await react(log, () => client.reactions.remove(reaction));
  }
}

async function react(log: Log, call: () => Promise<unknown>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    log.debug('Slack took no reaction.', { code: slackErrorCode(error) });
    return false;
  }
}
