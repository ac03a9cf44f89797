import { createExplainer, openContent } from '../../src';
import type { Locale } from '../../src';
import { renderExplanation } from './render-explanation';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';

export interface ExplainOptions {
  json?: boolean;
  lang?: Locale;
}

/** `policy explain "question"`: prints why it gets its reply. Returns the exit code. */
export function explain(
  { folder, terminal }: { folder: string; terminal: Terminal },
  question: string,
  { json = false, lang }: ExplainOptions,
): number {
  if (question.trim() === '') {
    writeLine(terminal.errors, 'Write the question after "explain", in quotes.');
    return 1;
  }
  const explanation = createExplainer(openContent(folder))(question, lang);
  const text = json
    ? JSON.stringify(explanation, null, 2)
    : renderExplanation({ question, explanation, chosen: lang }, terminal);
  writeLine(terminal.output, text);
  return 0;
}
