/** How text is laid out. */
export interface Layout {
  /** Columns of the terminal. */
  width: number;
  colour: boolean;
}

/** Terminal codes of colours, and of bold and faint text. */
export const INK = { bold: 1, faint: 2, red: 31, green: 32, yellow: 33, cyan: 36 } as const;

/** Without control characters and reversals of direction: a text cannot steer the terminal. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** Broken at blanks; a longer word keeps its line to itself. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

export function indent(text: string, mark: string): string {
  return text
    .split('\n')
    .map((line) => mark + line)
    .join('\n');
}

/** The first line carries the mark, the others stand under its text. */
export function hang(text: string, mark: string): string {
  return mark + indent(text, ' '.repeat(mark.length)).slice(mark.length);
}

/** Each line in a colour: a pager shows lines alone. */
export function paint(text: string, code: number | string, { colour }: Layout): string {
  if (!colour) return text;
  return text
    .split('\n')
    .map((line) => `\u001B[${code}m${line}\u001B[0m`)
    .join('\n');
}

/** A name with what belongs to it; without a text it is left out. */
export interface Field {
  name: string;
  text: string | undefined;
  ink?: number;
}

/** Fields one below the other, their texts in one column. */
export function renderFields(fields: readonly Field[], layout: Layout): string {
  const present = fields.filter(({ text }) => text !== undefined && text !== '');
  const column = Math.max(0, ...present.map(({ name }) => name.length)) + 4;
  return present
    .map(({ name, text = '', ink }) => {
      const wrapped = wrap(clean(text), layout.width - column).split('\n');
      const inked = wrapped.map((line) => (ink === undefined ? line : paint(line, ink, layout)));
      const label = paint(`  ${name}`.padEnd(column), INK.faint, layout);
      return inked.map((line, i) => (i === 0 ? label : ' '.repeat(column)) + line).join('\n');
    })
    .join('\n');
}
