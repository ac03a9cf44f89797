import { createInterface } from 'node:readline';
import { optionToken } from '../../src';
import type { Assistant, Handled, Lesson, Locale } from '../../src';
import { some } from './lint';
import { renderText } from './render-text';

import { writeLine } from './terminal';
import type { Terminal } from './terminal';

export interface QuizOptions {
  json?: boolean;
  lang?: Locale;
  /** Id of a certain question. */
  scenario?: string;
  /** Which question comes first when none is named: 0, 1, 2 … go through all of them. */
  turn: number;
  /** With `json`: the option that is chosen, from 1. */
  answer?: number;
}

interface Context {
  assistant: Assistant;
  terminal: Terminal;
}

/** `policy quiz`: asks until the input ends or "q". Returns the exit code. */
export async function quiz(context: Context, options: QuizOptions): Promise<number> {
  const first = ask(context, options);
  if (first.reply.kind !== 'lesson') {
    writeLine(context.terminal.errors, complaintOf(first, options));
    return 1;
  }
  if (options.json) return printJson(context, first.reply, options);
  await practise(context, first, options.lang);
  return 0;
}

function ask({ assistant }: Context, { lang, scenario, turn }: QuizOptions): Handled {
  const which = scenario === undefined ? { turn } : { scenario };
  return assistant.handle({ kind: 'quiz', ...which, ...(lang && { locale: lang }) });
}

function complaintOf({ message }: Handled, { scenario }: QuizOptions): string {
  return scenario === undefined
    ? message.summary
    : `No practice question has the id "${scenario}"; use the name of a file under scenarios/.`;
}

function printJson(
  { assistant, terminal }: Context,
  lesson: Lesson,
  { answer, lang }: QuizOptions,
): number {
  const token = answer === undefined ? undefined : optionToken(lesson.scenario, answer);
  const { reply } = token
    ? assistant.handle({ kind: 'act', token, ...(lang && { locale: lang }) })
    : { reply: lesson };
  if (reply.kind !== 'lesson') {
    writeLine(terminal.errors, `--answer is ${answer}; use 1 to ${lesson.options.length}.`);
    return 1;
  }
  writeLine(terminal.output, JSON.stringify(reply, null, 2));
  return 0;
}

async function practise(
  { assistant, terminal }: Context,
  first: Handled,
  lang: Locale | undefined,
): Promise<void> {
  const score = { answered: 0, right: 0 };
  let shown = first;
  const show = (handled: Handled): void => {
    shown = handled;
    const { message } = handled;
    writeLine(terminal.output, `\n${renderText({ ...message, actions: [] }, terminal)}\n`);
    terminal.output.write(promptFor(handled));
  };
  show(first);
  const lines = createInterface({ input: terminal.input, crlfDelay: Infinity });
  for await (const line of lines) {
    const token = tokenFor(line, shown);
    if (token === undefined) break;
    show(assistant.handle({ kind: 'act', token, ...(lang && { locale: lang }) }));
    if (shown.reply.kind !== 'lesson' || !shown.reply.answer) continue;
    score.answered += 1;
    score.right += shown.reply.answer.isRight ? 1 : 0;
  }
  lines.close();
  writeLine(terminal.output, `\n${some(score.answered, 'question')}, ${score.right} right.`);
}

function promptFor({ reply }: Handled): string {
  if (reply.kind === 'lesson' && !reply.answer)
    return `1 to ${reply.options.length}, Enter for another question, q to stop > `;
  return 'Enter for another question, q to stop > ';
}

/** What a line asks for; undefined when it ends the quiz. */
function tokenFor(line: string, { reply }: Handled): string | undefined {
  const word = line.trim().toLowerCase();
  if (reply.kind !== 'lesson' || ['q', 'quit', 'exit'].includes(word)) return undefined;
  const chosen = reply.answer ? undefined : reply.options[Number(word) - 1];
  return chosen?.token ?? reply.next;
}
