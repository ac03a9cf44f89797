import { createInterface } from 'node:readline';
import type { Action, Assistant, Handled, Request } from '../../src';
import { renderText } from './render-text';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';

/** Remembers the thread for follow-up questions. */
const CONVERSATION = 'terminal';

/** A line holding this alone ends a pasted draft. */
const END_OF_DRAFT = '.';

/** `policy chat`: questions, drafts and numbered choices until the input ends or "quit". */
export async function chat(assistant: Assistant, terminal: Terminal): Promise<number> {
  const lines = createInterface({ input: terminal.input, crlfDelay: Infinity });
  let actions: readonly Action[] = [];
  let draft: string[] | undefined;
  const show = ({ message }: Handled): void => {
    ({ actions } = message);
    writeLine(terminal.output, `\n${renderText(message, terminal)}\n`);
    terminal.output.write('> ');
  };
  show(assistant.handle({ kind: 'welcome' }));
  for await (const line of lines) {
    const word = line.trim().toLowerCase();
    if (draft && word !== END_OF_DRAFT) draft.push(line);
    else if (draft) {
      show(assistant.handle(requestOf(`check: ${draft.join('\n')}`, [])));
      draft = undefined;
    } else if (word === 'quit' || word === 'exit') break;
    else if (word === 'check' || word === 'check:') {
      writeLine(
        terminal.output,
        `Paste your draft; end it with a line that holds only "${END_OF_DRAFT}".`,
      );
      draft = [];
    } else show(assistant.handle(requestOf(line, actions)));
  }
  lines.close();
  writeLine(terminal.output, '');
  return 0;
}

/** The number of a choice presses it; anything else is a message. */
function requestOf(line: string, actions: readonly Action[]): Request {
  const pressed = /^\s*\d{1,2}\s*$/.test(line) ? actions[Number(line) - 1] : undefined;
  return pressed
    ? { kind: 'act', token: pressed.token, conversation: CONVERSATION }
    : { kind: 'message', text: line, conversation: CONVERSATION };
}
