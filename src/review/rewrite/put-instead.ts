import type { Span } from '../fold';
import type { Edit } from './edits';
import type { Page } from './page';
import { capitalized, openSentence, takeOut } from './take-out';

/** Puts other words for a name, or none where a word beside it says enough or it is only called. */
export function putInstead(page: Page, found: Span, words: string): Edit | undefined {
  if (/^[#@]/.test(page.text.slice(found.start))) return takeOut(page, found);
  const span = withBeside(page, found);
  const before = page.wordBefore(span);
  if (isCalled(page, span)) return before ? takeCallOut(page, span) : openSentence(page, span);
  const isAdjacent = before && page.text.slice(before.end, span.start) === ' ';
  if (isAdjacent && page.words.persons.has(before.word))
    return { start: before.end, end: span.end, with: '' };
  const opening = /^\p{Lu}/u.test(page.text.slice(span.start));
  return { ...span, with: !before && opening ? capitalized(words) : words };
}

/** "Rosa, you did it" or "you did it, Rosa!" */
function isCalled(page: Page, span: Span): boolean {
  const after = page.wordAfter(span);
  const next = page.text.charAt(span.end);
  if (!page.wordBefore(span))
    return next === ',' && after !== undefined && page.words.after_calls.has(after.word);
  const sign = page.text.slice(0, span.start).trimEnd().slice(-1);
  return sign === ',' && !after && page.wordsIn(page.sentencesOf(span)).includes('you');
}

function takeCallOut({ text }: Page, { start, end }: Span): Edit {
  const comma = text.lastIndexOf(',', start);
  return { start: comma, end, with: '' };
}

/** "our sweet little Rosa" for "Rosa". */
function withBeside(page: Page, found: Span): Span {
  let span = found;
  for (let left = 4; left > 0; left -= 1) {
    const before = page.wordBefore(span);
    const isJoined = before && /^\.? $/.test(page.text.slice(before.end, span.start));
    if (!isJoined || !page.words.beside_names.has(before.word)) break;
    span = { start: before.start, end: found.end };
  }
  return span;
}
