import type { Inline, Passage } from '../domain';
import { parsePassages } from './parse-passages';
import { readSimpleLine } from './simple-line';

export { personLink } from './person-link';

const BLANK = /^[ \t]*$/;
/** A heading stands for itself, whatever is above and below it. */
const HEADING = /^#{1,6} /;

/**
 * Markdown → the passages of a message. Nearly all that templates give are headings and paragraphs of one
 * line, which are read here at a tenth of the parser's cost; it gets the rest, together as it stands together.
 */
export function readPassages(markdown: string): Passage[] {
  const passages: Passage[] = [];
  let others: string[] = [];
  const parseOthers = (): void => {
    if (others.length > 0) passages.push(...parsePassages(others.join('\n')));
    others = [];
  };
  for (const block of blocksOf(markdown)) {
    const simple = readSimpleLine(block);
    if (simple) {
      parseOthers();
      passages.push(simple);
    } else if (others.length > 0 || !BLANK.test(block)) others.push(block);
  }
  parseOthers();
  return passages;
}

/** Lines that stand together; blank ones and headings by themselves. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of markdown.split('\n')) {
    const isAlone = BLANK.test(line) || HEADING.test(line);
    if (isOpen && !isAlone) blocks.push(`${blocks.pop()}\n${line}`);
    else blocks.push(line);
    isOpen = !isAlone;
  }
  return blocks;
}

/** Text that a person typed, made safe to stand in a template: shown as it is, never as markup. */
export function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** The words alone. */
export function plainText(content: readonly Inline[]): string {
  return content.map(({ text }) => text).join('');
}
