import type { Span } from '../fold';
import type { Edit } from './edits';
import type { Page } from './page';
import { capitalized, openSentence, takeOut } from './take-out';

/** Puts other words for a name, or none where a word beside it says enough or it is only called. */
export function putInstead(page: Page, found: Span, words: string): Edit | undefined {
  const { text } = page;
  if ('#@'.includes(text.charAt(found.start))) return takeOut(page, found);
  if (/^-?[\p{L}\p{N}]/u.test(text.slice(found.end, found.end + 3))) return undefined;
  const span = withBeside(page, withStop(text, found));
  if (isGreeted(page, span)) return dropAfter(page, span, '');
  if (isCalled(page, span)) return takeCallOut(page, span);
  const ending = possessiveOf(text.slice(found.start, found.end));
  const next = wordBeside(page, span);
  if (page.words.persons.has(next)) return dropAfter(page, span, ending);
  const plain = page.words.determiners.has(next) ? words.replace(/^\S+ /, '') : words;
  const edit = explain(page, span) ?? { ...span, with: plain + ending };
  return opensSentence(page, span) ? { ...edit, with: capitalized(edit.with) } : edit;
}

function possessiveOf(name: string): string {
  return /['’]s?$/.exec(name)?.[0] ?? '';
}

/** The word before, where only a blank stands between. */
function wordBeside(page: Page, span: Span): string {
  const before = page.wordBefore(span);
  return before && page.text.slice(before.end, span.start) === ' ' ? before.word : '';
}

/** With a capital letter, as its first word. */
function opensSentence(page: Page, span: Span): boolean {
  return !page.wordBefore(span) && /^\p{Lu}/u.test(page.text.slice(span.start));
}

/** Drops the blank before it as well. */
function dropAfter(page: Page, span: Span, ending: string): Edit {
  return { start: page.wordBefore(span)?.end ?? span.start, end: span.end, with: ending };
}

/** The stop of "L.M." belongs to it, unless it ends the sentence. */
function withStop(text: string, { start, end }: Span): Span {
  const isInitial = /(?:^|\P{L})\p{L}$/u.test(text.slice(start, end));
  return { start, end: isInitial && /^\.\s+\p{Ll}/u.test(text.slice(end)) ? end + 1 : end };
}

/** "Hi Rosa!" */
function isGreeted(page: Page, span: Span): boolean {
  const greeting = page.wordBefore(span)?.word ?? '';
  return page.words.greetings.has(greeting) && /^\s*(?:[,.!:\n]|$)/.test(page.text.slice(span.end));
}

/** "Rosa, you did it", "Aww, Rosa, you did it" or "you did it, Rosa!" */
function isCalled(page: Page, span: Span): boolean {
  const { after_calls: calls } = page.words;
  const after = page.wordAfter(span);
  const opens = !page.wordBefore(span);
  if (!opens && page.text.slice(0, span.start).trimEnd().slice(-1) !== ',') return false;
  if (after) return page.text.charAt(span.end) === ',' && calls.has(after.word);
  return !opens && page.wordsIn(page.sentencesOf(span)).some((word) => calls.has(word));
}

/** "My patient" for "Rosa, my patient,". */
function explain(page: Page, span: Span): Edit | undefined {
  const { text } = page;
  const article = page.wordAfter(span);
  if (text.charAt(span.end) !== ',' || !article) return undefined;
  const noun = page.wordAfter(article);
  if (!noun || !page.words.persons.has(noun.word)) return undefined;
  const end = text.charAt(noun.end) === ',' ? noun.end + 1 : noun.end;
  return { start: span.start, end, with: text.slice(article.start, noun.end) };
}

function takeCallOut(page: Page, span: Span): Edit {
  if (!page.wordBefore(span)) return openSentence(page, span);
  return { start: page.text.lastIndexOf(',', span.start), end: span.end, with: '' };
}

/** "An older man" for "a 93-year-old man", "an older person" for "a 93-year-old"; else undefined. */
export function describeInstead(
  page: Page,
  found: Span,
  [besideNoun, alone]: readonly [string, string],
): Edit | undefined {
  const noun = page.wordAfter(found);
  const before = page.wordBefore(found);
  const article = before && /^an?$/.test(before.word) ? before : undefined;
  const describes = noun !== undefined && page.words.persons.has(noun.word);
  if (!describes && !(article && /old$/i.test(page.text.slice(0, found.end)))) return undefined;
  const words = describes ? besideNoun : alone;
  if (!article) return { start: found.start, end: found.end, with: words };
  const letter = page.text.charAt(article.start);
  const fitting = /^[aeiou]/i.test(words) ? `${letter}n` : letter;
  return { start: article.start, end: found.end, with: `${fitting} ${words}` };
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
