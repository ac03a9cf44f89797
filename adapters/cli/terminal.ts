/** Where the commands read and write; the tests give their own. */
export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  errors: NodeJS.WritableStream;
  /** Columns. */
  width: number;
  colour: boolean;
}

export async function readAll(input: NodeJS.ReadableStream): Promise<string> {
  const parts: string[] = [];
  input.setEncoding('utf8');
  for await (const part of input) parts.push(String(part));
  return parts.join('');
}

export function writeLine(output: NodeJS.WritableStream, line: string): void {
  output.write(`${line}\n`);
}
