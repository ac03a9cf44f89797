import { readFile } from 'node:fs/promises';
import { SEVERITIES, draftSchema } from '../../src';
import type { Assistant, Draft, Handled, ReviewVerdict, Severity } from '../../src';
import { LineError, runBatch } from './batch';
import { renderText } from './render-text';
import { readAll, writeLine } from './terminal';
import type { Terminal } from './terminal';

/** The exit code when the verdict reaches `failOn`. */
const EXIT_FAILED = 3;

export interface CheckOptions {
  json?: boolean;
  settings?: Partial<Omit<Draft, 'text'>>;
  /** For scripts: exit with 3 from this severity on. */
  failOn?: Severity;
}

/** `policy check FILE` or `policy check -`: prints the review. Returns the exit code. */
export async function check(
  { assistant, terminal }: { assistant: Assistant; terminal: Terminal },
  source: string,
  { json = false, settings = {}, failOn }: CheckOptions,
): Promise<number> {
  const text = source === '-' ? await readAll(terminal.input) : await readFile(source, 'utf8');
  const draft = draftSchema.parse({ ...settings, text: text.replace(/\r?\n$/, '') });
  const handled = assistant.handle({ kind: 'check', draft });
  const shown = json
    ? JSON.stringify({ ...outcomeOf(handled), ...offeredBy(handled) }, null, 2)
    : renderText(handled.message, terminal);
  writeLine(terminal.output, shown);
  if (handled.reply.kind !== 'review') return 1;
  return failOn && reaches(handled.reply.verdict, failOn) ? EXIT_FAILED : 0;
}

/** `policy check --batch`: `{id, text, account, platform, media, alt}` a line. Returns the exit code. */
export function checkBatch(assistant: Assistant, terminal: Terminal): Promise<number> {
  return runBatch(terminal, ({ text, account, platform, media, alt }) => {
    const draft = draftSchema.safeParse({ text, account, platform, media, alt });
    if (!draft.success) {
      const [issue] = draft.error.issues;
      throw new LineError(`"${issue?.path.join('.')}" cannot be used: ${issue?.message}.`);
    }
    return outcomeOf(assistant.handle({ kind: 'check', draft: draft.data }));
  });
}

function outcomeOf({ reply, message }: Handled): object {
  if (reply.kind !== 'review') return { verdict: 'clear', findings: [], note: message.summary };
  return {
    verdict: reply.verdict,
    findings: reply.findings.map(({ rule, severity, clause, start, end, why, suggestion }) => ({
      rule,
      severity,
      clause,
      start,
      end,
      message: why,
      suggestion,
    })),
  };
}

/** What the review hands its author besides; batches, which are read by scorers, leave it out. */
function offeredBy({ reply }: Handled): object {
  if (reply.kind !== 'review') return {};
  const { doubts, offers, rewrite } = reply;
  return {
    questions: doubts.map(({ point, ask }) => ({ point, ask })),
    offers,
    ...(rewrite && { rewrite: { verdict: rewrite.verdict, text: rewrite.text } }),
  };
}

function reaches(verdict: ReviewVerdict, severity: Severity): boolean {
  return verdict !== 'clear' && SEVERITIES.indexOf(verdict) >= SEVERITIES.indexOf(severity);
}
