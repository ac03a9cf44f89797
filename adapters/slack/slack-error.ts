import { ErrorCode } from '@slack/web-api';
import { z } from 'zod';

const platformErrorSchema = z.object({
  code: z.literal(ErrorCode.PlatformError),
  data: z.object({ error: z.string() }),
});
const errorSchema = z.object({ code: z.string() });

/** Slack's own reason, such as "channel_not_found"; undefined when Slack did not answer at all. */
export function slackRefusal(error: unknown): string | undefined {
  return platformErrorSchema.safeParse(error).data?.data.error;
}

/** Why Slack did not do something, for the log. Never what was sent. */
export function slackErrorCode(error: unknown): string {
  return slackRefusal(error) ?? errorSchema.safeParse(error).data?.code ?? 'unknown';
}
