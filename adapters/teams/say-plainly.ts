import type { TurnContext } from 'botbuilder';

/** Says one sentence in place of an answer, in the way of the surface that is waiting for one. */
export async function sayPlainly(context: TurnContext, text: string): Promise<void> {
  const { type, name = '' } = context.activity;
  if (type === 'invoke')
    await context.sendActivity({
      type: 'invokeResponse',
      value: { status: 200, body: bodyFor(name, text) },
    });
  else await context.sendActivity({ type: 'message', text, textFormat: 'plain' });
}

/** Each kind of invoke shows a message in a way of its own. */
function bodyFor(name: string, text: string): object {
  if (name === 'composeExtension/query') return { composeExtension: { type: 'message', text } };
  if (name.startsWith('composeExtension/') || name.startsWith('task/'))
    return { task: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}
