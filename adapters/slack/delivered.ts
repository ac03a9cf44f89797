import type { Context } from '@slack/bolt';
import { workspaceOf } from './asker';
import type { Delivered } from './receipts';

/** How Slack delivers an event: over HTTP and by Socket Mode it counts its repeats. */
export function deliveredOf({ event_id: id }: { event_id: string }, context: Context): Delivered {
  return { workspace: workspaceOf(context), id, isRepeat: (context.retryNum ?? 0) > 0 };
}
