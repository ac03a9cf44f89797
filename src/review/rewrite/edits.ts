import type { Stretch } from '../../domain';
import type { Span } from '../fold';

/** Puts other words, or none, in place of a stretch of the text. */
export interface Edit extends Span {
  with: string;
}

/** In order of place; of two edits that overlap, the longer one stands. */
export function ordered(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || edit.start >= last.end) result.push(edit);
    else if (edit.end - edit.start > last.end - last.start) result[result.length - 1] = edit;
  }
  return result;
}

/** The text with its edits made; they are in order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return stretchesOf(text, edits)
    .filter(({ kind }) => kind !== 'struck')
    .map((stretch) => stretch.text)
    .join('');
}

/** Kept and struck make the text, kept and added the new one. */
export function stretchesOf(text: string, edits: readonly Edit[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const edit of edits) {
    stretches.push({ kind: 'kept', text: text.slice(at, edit.start) });
    stretches.push({ kind: 'struck', text: text.slice(edit.start, edit.end) });
    stretches.push({ kind: 'added', text: edit.with });
    at = edit.end;
  }
  stretches.push({ kind: 'kept', text: text.slice(at) });
  return stretches.filter((stretch) => stretch.text !== '');
}

/** Edits of the text that do the same as `first` and then `second`, which edits what `first` left. */
export function compose(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  return ordered(second).reduceRight<Edit[]>((edits, edit) => insert(edits, edit), [...first]);
}

/** Whether an edit takes all of a stretch away; blanks do not count. */
export function isCovered(text: string, { start, end }: Span, edits: readonly Edit[]): boolean {
  let at = start;
  for (const edit of edits) {
    if (edit.start > at && text.slice(at, Math.min(edit.start, end)).trim() !== '') return false;
    at = Math.max(at, edit.end);
    if (at >= end) return true;
  }
  return text.slice(at, end).trim() === '';
}

/** Where what is left of a stretch stands in the new text. */
export function placeAfter({ start, end }: Span, edits: readonly Edit[]): Span {
  return { start: pointAfter(start, edits), end: pointAfter(end, edits) };
}

function pointAfter(at: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.start >= at) break;
    if (edit.end > at) return edit.start + shift;
    shift += gainOf(edit);
  }
  return at + shift;
}

/** An edit with its place in the new text. */
interface Moved {
  edit: Edit;
  start: number;
  end: number;
}

/** Later edits come last first, so that the places of the others still hold. */
function insert(edits: readonly Edit[], later: Edit): Edit[] {
  const moved = placesAfter(edits);
  const before = moved.filter(({ end }) => end <= later.start);
  const after = moved.filter((entry) => entry.start >= later.end && !before.includes(entry));
  const touched = moved.slice(before.length, moved.length - after.length);
  const joined = join(touched, later, shiftOf(before));
  return [...before.map(({ edit }) => edit), joined, ...after.map(({ edit }) => edit)];
}

/** One edit of the original for a later one and those that it reaches into. */
function join(touched: readonly Moved[], later: Edit, shift: number): Edit {
  const start = later.start - shift;
  const end = later.end - shift - shiftOf(touched);
  const [first] = touched;
  const last = touched.at(-1);
  if (!first || !last) return { start, end, with: later.with };
  const head = first.edit.with.slice(0, Math.max(0, later.start - first.start));
  const rest = Math.max(0, last.end - later.end);
  const tail = last.edit.with.slice(last.edit.with.length - rest);
  return {
    start: Math.min(start, first.edit.start),
    end: Math.max(end, last.edit.end),
    with: head + later.with + tail,
  };
}

function placesAfter(edits: readonly Edit[]): Moved[] {
  let shift = 0;
  return edits.map((edit) => {
    const start = edit.start + shift;
    shift += gainOf(edit);
    return { edit, start, end: edit.end + shift };
  });
}

function shiftOf(moved: readonly Moved[]): number {
  return moved.reduce((sum, { edit }) => sum + gainOf(edit), 0);
}

function gainOf({ start, end, with: words }: Edit): number {
  return words.length - (end - start);
}
