import type { Span } from '../fold';
import type { Edit } from './edits';
import type { Page } from './page';

/** Takes words out with what leads to them; undefined where the rest would not read well. */
export function takeOut(page: Page, found: Span): Edit | undefined {
  const { led, span } = withLeads(page, found);
  if (/^['’]/.test(page.text.slice(span.end))) return undefined;
  const before = page.wordBefore(span);
  const after = page.wordAfter(span);
  if (!before && !after) return undefined;
  if (before && page.words.dangling.has(before.word)) return undefined;
  if (!led && !standsAlone(page, found)) return undefined;
  return before ? closeGap(page.text, span) : openSentence(page, span);
}

/** Takes the sentence out, and its line with it when nothing else stands there. */
export function takeSentenceOut({ text, sentencesOf }: Page, found: Span): Edit {
  const { start, end } = sentencesOf(found);
  const blanksAfter = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
  const blanksBefore = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const opensLine = /(?:^|\n)[ \t]*$/.test(text.slice(0, start));
  const closesLine = /^[ \t]*(?:\n|$)/.test(text.slice(end));
  if (opensLine && closesLine) {
    const breaks = /^\n*/.exec(text.slice(end + blanksAfter))?.[0].length ?? 0;
    return { start: start - blanksBefore, end: end + blanksAfter + breaks, with: '' };
  }
  if (opensLine) return { start, end: end + blanksAfter, with: '' };
  return { start: start - blanksBefore, end, with: '' };
}

/** "in the ICU" for "ICU"; `led` where such a word was found. */
function withLeads(page: Page, found: Span): { led: boolean; span: Span } {
  const { leads, between } = page.words;
  let span = found;
  let reach = found;
  for (let left = 4; left > 0; left -= 1) {
    const before = page.wordBefore(reach);
    const isJoined = before && page.text.slice(before.end, reach.start).trim() === '';
    if (!isJoined || !(leads.has(before.word) || between.has(before.word))) break;
    reach = { start: before.start, end: found.end };
    if (leads.has(before.word)) span = reach;
  }
  return { led: span !== found, span };
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
  const before = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
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
