import { localeSchema } from '../../src';
import type { Assistant, Handled, Locale, Reply } from '../../src';
import { LineError, runBatch } from './batch';
import { renderText } from './render-text';
import type { Terminal } from './terminal';
import { writeLine } from './terminal';

export interface AskOptions {
  json?: boolean;
  lang?: Locale;
}

/** `policy ask "question"`: prints the reply. Returns the exit code. */
export function ask(
  { assistant, terminal }: { assistant: Assistant; terminal: Terminal },
  question: string,
  { json = false, lang }: AskOptions,
): number {
  const handled = assistant.handle({ kind: 'ask', text: question, ...(lang && { lang }) });
  const text = json
    ? JSON.stringify(handled.reply, null, 2)
    : renderText(handled.message, terminal);
  writeLine(terminal.output, text);
  return 0;
}

/** `policy ask --batch`: `{id, q, lang?}` a line. Returns the exit code. */
export function askBatch(assistant: Assistant, terminal: Terminal): Promise<number> {
  return runBatch(terminal, (line) => {
    const { q, lang } = line;
    if (typeof q !== 'string')
      throw new LineError('"q" is missing; put the question there as text.');
    const locale = lang === undefined ? undefined : localeSchema.safeParse(lang);
    if (locale && !locale.success) throw new LineError('"lang" is not known; use en, es or fr.');
    const request = { kind: 'ask' as const, text: q };
    return outcomeOf(assistant.handle(locale ? { ...request, lang: locale.data } : request));
  });
}

function outcomeOf({ reply, message }: Handled): object {
  const { kind, verdict, clauses } = judge(reply);
  return { kind, verdict, clauses, lang: reply.lang, headline: message.summary };
}

function judge(reply: Reply): { kind: string; verdict: string | null; clauses: string[] } {
  if (reply.kind === 'answer' || reply.kind === 'clarification') {
    const kind = reply.kind === 'answer' ? 'answer' : 'clarify';
    return { kind, verdict: reply.verdict, clauses: reply.citations.map(({ clause }) => clause) };
  }
  const nearest = reply.kind === 'no-answer' ? reply.nearest.map(({ clause }) => clause) : [];
  return { kind: 'abstain', verdict: null, clauses: nearest };
}
