import { createInterface } from 'node:readline';
import { z } from 'zod';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';

const objectSchema = z.record(z.string(), z.unknown());

/**
 * One JSON object a line in, one a line out, in the same order. A line that cannot be read
 * gets `{ id?, error }` and the run goes on. Returns the exit code: 1 when there was such a line.
 */
export async function runBatch(
  terminal: Terminal,
  answer: (line: Record<string, unknown>) => object,
): Promise<number> {
  let exitCode = 0;
  for await (const line of createInterface({ input: terminal.input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const result = answerLine(line, answer);
    if ('error' in result) exitCode = 1;
    writeLine(terminal.output, JSON.stringify(result));
  }
  return exitCode;
}

/** Thrown by `answer` when a field of the line is missing or wrong; its message is shown. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

function answerLine(line: string, answer: (line: Record<string, unknown>) => object): object {
  const data = parseObject(line);
  if (!data) return { error: 'This line is no JSON object; write one object a line.' };
  const id = 'id' in data ? { id: data['id'] } : {};
  try {
    return { ...id, ...answer(data) };
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    return { ...id, error: error.message };
  }
}

function parseObject(line: string): Record<string, unknown> | undefined {
  try {
    return objectSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
