import { z } from 'zod';

const user = z.object({ id: z.string() });
const view = z.object({
  callback_id: z.string(),
  state: z.object({ values: z.looseObject({}) }),
});

/** The least that each kind of payload from Slack holds. https://docs.slack.dev/reference/interaction-payloads */
const eventSchema = z.object({ event: z.object({ type: z.string() }) });
const commandSchema = z.object({
  command: z.string(),
  user_id: z.string(),
  channel_id: z.string(),
});
const pressSchema = z.object({
  user,
  actions: z.array(z.object({ action_id: z.string() })).min(1),
});
const shortcutSchema = z.object({ callback_id: z.string(), user });
const formSchema = z.object({ user, view });

const BY_TYPE: ReadonlyMap<unknown, z.ZodType> = new Map<unknown, z.ZodType>([
  ['block_actions', pressSchema],
  ['shortcut', shortcutSchema],
  ['message_action', shortcutSchema],
  ['view_submission', formSchema],
  ['view_closed', formSchema],
]);

/** Whether a signed body is one of those that the assistant can be asked with. */
export function isPayload(body: unknown): boolean {
  return schemaOf(body)?.safeParse(body).success ?? false;
}

/** One look at the kind is cheaper than trying all of them. */
function schemaOf(body: unknown): z.ZodType | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('command' in body) return commandSchema;
  if ('event' in body) return eventSchema;
  return BY_TYPE.get('type' in body ? body.type : undefined);
}
