import type { TurnContext } from 'botbuilder';
import { isShared, isTargeted } from './activity';
import { sendTyping } from './connector';

/** An answer that is there sooner needs no sign that it is coming: the sign itself would hold it up. */
const PATIENCE_MS = 200;

/** Does the work of finding an answer; where that takes long, Teams shows meanwhile that it is being written. */
export async function withTyping<T>(context: TurnContext, work: () => Promise<T>): Promise<T> {
  if (!isSeen(context)) return work();
  let sign: Promise<void> | undefined;
  const timer = setTimeout(() => {
    sign = sendTyping(context);
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    // A sign that arrives after its answer would stand there for seconds.
    await sign;
  }
}

/** Teams draws no typing sign in channels, and for a private word in a group chat it would be seen by all. */
function isSeen({ activity }: TurnContext): boolean {
  const isDrawn = !isShared(activity) || activity.conversation.conversationType === 'groupChat';
  return isDrawn && !isTargeted(activity);
}
