import type {
  AllMiddlewareArgs,
  AnyMiddlewareArgs,
  App,
  SlackCommandMiddlewareArgs,
} from '@slack/bolt';
import type { Handled } from '../../../src';
import { COMMAND } from '../action-ids';
import { workspaceOf } from '../asker';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { openForm } from '../open-form';
import { conversationOf } from '../place';
import { readCommand } from '../read-request';
import { readText } from '../read-text';
import { renderMessages } from '../render-message';

type CommandArgs = SlackCommandMiddlewareArgs & AllMiddlewareArgs;

/**
 * `/policy …`: the acknowledgement carries the answer, so that it is there at once. It stands before the
 * listeners, because Bolt asks each of those whether it wants a request, at a price.
 */
export function listenForPolicy(app: App, desk: Desk): void {
  app.use(async (args) => {
    if (isPolicy(args)) await answerCommand(desk, args);
    else await args.next();
  });
}

function isPolicy(args: AnyMiddlewareArgs & AllMiddlewareArgs): args is CommandArgs {
  return 'command' in args && args.command.command === COMMAND;
}

async function answerCommand(desk: Desk, args: CommandArgs): Promise<void> {
  const { ack, command, context, client, respond } = args;
  const { user_id: user, channel_id: channel, trigger_id } = command;
  const asker = { client, workspace: workspaceOf(context), user };
  const { locale } = await desk.profiles.of(asker);
  const request = readCommand(readText(command.text ?? ''), locale);
  const conversation = conversationOf({ ...asker, channel, thread: user });
  const handled = await desk.answer(asker, { ...request, conversation }, channel);
  if (!handled || isDraftMissing(handled)) {
    await ack();
    if (handled) await openForm(desk, { ...asker, trigger_id });
    return;
  }
  const [first, ...more] = renderMessages(handled, { shareable: true, feedback: true });
  await ack({ response_type: 'ephemeral', ...first });
  for (const message of more)
    // oxlint-disable-next-line no-await-in-loop -- parts of one answer arrive in order
    await quietly(desk.log, () => respond({ response_type: 'ephemeral', ...message }));
}

/** "check" without a draft, in any language, asks for the form. */
function isDraftMissing({ reply }: Handled): boolean {
  return reply.kind === 'refusal' && reply.reason === 'empty-draft';
}
