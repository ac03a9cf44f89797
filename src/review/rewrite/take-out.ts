import type { Span } from '../fold';
import type { Edit } from './edits';
import type { Page } from './page';

/** Takes words out with what leads to them; undefined where the rest would not read well. */
export function takeOut(page: Page, found: Span): Edit | undefined {
  const { led, span } = withLeads(page, found);
  if (/^['’]/.test(page.text.slice(span.end)) || isPossessive(page, found)) return undefined;
  const before = page.wordBefore(span);
  const after = page.wordAfter(span);
  if (!before && !after) return undefined;
  if (before && page.words.dangling.has(before.word)) return undefined;
  if (!led && !standsAlone(page, found)) return undefined;
  return before ? closeGap(page.text, span) : openSentence(page, span);
}

/** "yesterday's shift" is another thing than "shift". */
function isPossessive(page: Page, found: Span): boolean {
  return /['’]s?$/.test(page.text.slice(found.start, found.end));
}

/**
 * Takes the sentence out, with those that lean on it, and its line when nothing else stands there.
 * Undefined for the first sentence, which tells what the rest is about, and for the answer to a
 * question: what would be left could hint at the same without saying it.
 */
export function takeSentenceOut(page: Page, found: Span): Edit | undefined {
  const { text } = page;
  const { start, end } = withFollowers(page, page.sentencesOf(found));
  const last = text.slice(0, start).trimEnd().slice(-1);
  if (last === '' || last === '?' || last === ':') return undefined;
  const before = start - blanksBefore(text, start);
  const after = end + blanksAfter(text, end);
  const opensLine = text.charAt(before - 1) === '\n';
  const closesLine = after === text.length || text.charAt(after) === '\n';
  if (opensLine && closesLine) return { start: before, end: breaksAfter(text, after), with: '' };
  return opensLine ? { start, end: after, with: '' } : { start: before, end, with: '' };
}

function blanksBefore(text: string, at: number): number {
  let count = 0;
  while (' \t'.includes(text.charAt(at - count - 1) || '.')) count += 1;
  return count;
}

function blanksAfter(text: string, at: number): number {
  let count = 0;
  while (' \t'.includes(text.charAt(at + count) || '.')) count += 1;
  return count;
}

/** Where the line breaks from `at` on end. */
function breaksAfter(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '\n') end += 1;
  return end;
}

/** "He cried." says nothing without the sentence that tells who. */
function withFollowers(page: Page, sentence: Span): Span {
  let span = sentence;
  for (let next = nextSentence(page, span); next; next = nextSentence(page, span)) {
    if (!page.words.follow_ons.has(page.wordsIn(next)[0] ?? '')) break;
    span = { start: span.start, end: next.end };
  }
  return span;
}

function nextSentence(page: Page, { end }: Span): Span | undefined {
  const at = page.text.length - page.text.slice(end).trimStart().length;
  if (at >= page.text.length) return undefined;
  const next = page.sentencesOf({ start: at, end: at + 1 });
  return next.end > end ? { start: at, end: next.end } : undefined;
}

/** "in the ICU" for "ICU"; `led` where such a word was found. */
function withLeads(page: Page, found: Span): { led: boolean; span: Span } {
  const { leads, between } = page.words;
  const opens = leads.has(page.wordsIn(found)[0] ?? '');
  let span = found;
  let reach = found;
  for (let left = 4; left > 0; left -= 1) {
    const before = page.wordBefore(reach);
    const isJoined = before && page.text.slice(before.end, reach.start).trim() === '';
    if (!isJoined || !(leads.has(before.word) || between.has(before.word))) break;
    reach = { start: before.start, end: found.end };
    if (leads.has(before.word)) span = reach;
  }
  return { led: opens || span !== found, span };
}

/** A time such as "last night", a tag, or words between commas. */
function standsAlone(page: Page, found: Span): boolean {
  const words = page.wordsIn(found);
  const { adverbs } = page.words;
  if (adverbs.has(words[0] ?? '') || adverbs.has(words.at(-1) ?? '')) return true;
  if (/^[#@]/.test(words[0] ?? '')) return true;
  const before = page.text.slice(0, found.start).trimEnd().slice(-1);
  const after = page.text.slice(found.end).trimStart().charAt(0);
  return ',(–—-'.includes(before || '.') && ',.!?;)–—-'.includes(after || '.');
}

/** Blanks, commas and brackets around the words go where nothing needs them any more. */
function closeGap(text: string, { start, end }: Span): Edit {
  const before = blanksBefore(text, start);
  const rest = text.slice(end);
  const sign = text.charAt(start - before - 1);
  const next = rest.trimStart().charAt(0);
  if (sign === '(' && next === ')') {
    const closing = end + rest.indexOf(')') + 1;
    return closeGap(text, { start: start - before - 1, end: closing });
  }
  if (sign === ',' && (next === '' || ',.!?;:)'.includes(next)))
    return { start: start - before - 1, end, with: '' };
  return { start: start - before, end, with: '' };
}

/** The next word opens the sentence instead. */
export function openSentence(page: Page, { start, end }: Span): Edit {
  const next = page.wordAfter({ start, end });
  if (!next) return { start, end, with: '' };
  const word = page.text.slice(next.start, next.end);
  const opening = /^\p{Lu}/u.test(page.text.slice(start));
  const raised = opening ? capitalized(word) : word;
  return raised === word
    ? { start, end: next.start, with: '' }
    : { start, end: next.end, with: raised };
}

export function capitalized(words: string): string {
  const first = String.fromCodePoint(words.codePointAt(0) ?? 0);
  return first.toUpperCase() + words.slice(first.length);
}
