import { z } from 'zod';

const user = z.object({ id: z.string() });

/** The least that each kind of payload from Slack holds. https://docs.slack.dev/reference/interaction-payloads */
const payloadSchema = z.union([
  z.object({
    event: z.object({ type: z.string() }),
  }),
  z.object({ command: z.string(), user_id: z.string(), channel_id: z.string() }),
  z.object({
    type: z.literal('block_actions'),
    user,
    actions: z.array(z.object({ action_id: z.string() })).min(1),
  }),
  z.object({ type: z.enum(['shortcut', 'message_action']), callback_id: z.string(), user }),
  z.object({
    type: z.enum(['view_submission', 'view_closed']),
    user,
    view: z.object({ callback_id: z.string(), state: z.object({ values: z.looseObject({}) }) }),
  }),
]);

/** Whether a signed body is one of those that the assistant can be asked with. */
export function isPayload(body: unknown): boolean {
  return payloadSchema.safeParse(body).success;
}
