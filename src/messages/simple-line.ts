import type { Inline, Passage } from '../domain';

/** Begins as no list, quote or indented line does. */
const PARAGRAPH = /^[\p{L}"“(¿¡*].*$/u;
const HEADING = /^(#{1,6}) +(\S.*)$/;
/** Headings of this level are small print. */
const NOTE_LEVEL = 6;

/** Bold words that a line begins with, code, and text without a mark: whatever else stands around them, they mean themselves. */
const PART =
  /(?<strong>^\*\*[\p{L}\p{N}](?:[^\\`*_[\]{}]*[^\\`*_[\]{}\s])?\*\*(?=\s|$))|(?<code>`[^`\s](?:[^`]*[^`\s])?`(?!`))|(?<text>[^\\`*_[\]{}]+)/uy;

/** A heading or paragraph of one line without unusual marks; undefined for anything else. */
export function readSimpleLine(line: string): Passage | undefined {
  if (/[\n\r\t\0]/.test(line)) return undefined;
  const [, marks, title] = HEADING.exec(line) ?? [];
  if (marks !== undefined && title !== undefined && !line.trimEnd().endsWith('#')) {
    const kind = marks.length === NOTE_LEVEL ? 'note' : 'heading';
    return passageOf(kind, readInlines(title.trim()));
  }
  return PARAGRAPH.test(line) ? passageOf('paragraph', readInlines(line.trim())) : undefined;
}

function passageOf(
  kind: 'heading' | 'paragraph' | 'note',
  content: Inline[] | undefined,
): Passage | undefined {
  return content && { kind, content };
}

function readInlines(text: string): Inline[] | undefined {
  const inlines: Inline[] = [];
  for (PART.lastIndex = 0; PART.lastIndex < text.length;) {
    const { strong, code, text: plain } = PART.exec(text)?.groups ?? {};
    if (strong !== undefined) inlines.push({ strong: true, text: strong.slice(2, -2) });
    else if (code !== undefined) inlines.push({ code: true, text: code.slice(1, -1) });
    else if (plain !== undefined) inlines.push({ text: plain });
    else return undefined;
  }
  return inlines;
}
