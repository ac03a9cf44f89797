import type { App } from '@slack/bolt';
import type { Request } from '../../../src';
import { COMMAND } from '../action-ids';
import { checkForm } from '../check-form';
import { quietly } from '../deliver';
import type { Desk } from '../desk';
import { readText } from '../read-text';
import { renderMessage } from '../render-message';

/** `/policy ask …`, `/policy check …`, `/policy help`; anything else is taken as a message. */
export function listenForPolicy(app: App, desk: Desk): void {
  app.command(COMMAND, async ({ ack, command, client }) => {
    const text = readText(command.text);
    const locale = await desk.locales.of(client, command.user_id);
    if (/^check:?$/i.test(text)) {
      await ack();
      const view = checkForm(locale);
      await quietly(desk.log, () => client.views.open({ trigger_id: command.trigger_id, view }));
      return;
    }
    const conversation = `${command.channel_id}:${command.user_id}`;
    const handled = desk.assistant.handle({ ...readCommand(text), locale, conversation });
    await ack({ response_type: 'ephemeral', ...renderMessage(handled, true) });
  });
}

function readCommand(text: string): Request {
  const [, verb = '', rest = ''] = /^(ask|check)\b:?\s*([\s\S]*)$/i.exec(text) ?? [];
  if (text === '') return { kind: 'help' };
  if (verb.toLowerCase() === 'ask') return { kind: 'ask', text: rest };
  // With the colon, what follows is a draft, also when it starts with "if".
  if (verb !== '') return { kind: 'message', text: `check: ${rest}` };
  return { kind: 'message', text };
}
