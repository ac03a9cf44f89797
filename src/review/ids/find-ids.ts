import { findAll, windowsOf } from '../detectors/find';
import type { Span } from '../fold';
import type { Reading } from '../reading';
import { isIban } from './iban';
import type { IdFormat, IdKind } from './id-format';
import { ID_FORMATS } from './id-formats';

export interface FoundId extends Span {
  kind: IdKind;
}

/** A run of letters, digits and the separators of numbers. */
const PIECE = /[A-Za-z0-9](?:[A-Za-z0-9]|[-./+](?=[A-Za-z0-9]))*/g;
const MOST_PIECES = 9;
const LONGEST = 42;
const SHORTEST = 7;
/** More numbers than this are a table, of which the first ones tell enough. */
const MOST_FOUND = 200;
const CUE_BEFORE = 48;
const CUE_AFTER = 24;
const SEPARATORS = /[^A-Z0-9]/g;

const BY_SHAPE = byShape(ID_FORMATS);
const ANY_SHAPE = ID_FORMATS.filter(({ shapes }) => shapes.length === 0);

/** Numbers that are known by their form and check digits. Cost grows with the text, not with the formats. */
export function findIds(reading: Reading): FoundId[] {
  const { text } = reading;
  const found: FoundId[] = [];
  const pieces = windowsOf(reading, ['long']).flatMap((window) => piecesOf(text, window));
  for (let at = 0; at < pieces.length && found.length < MOST_FOUND; at += 1) {
    const hit = longestHit(pieces, at, text);
    if (!hit) continue;
    found.push(...hit.found);
    at = hit.last;
  }
  return found;
}

/** Words of letters only are kept when short: "AA 12 34 56 B". */
function piecesOf(text: string, window: Span): Span[] {
  const pieces: Span[] = [];
  for (const { start, end } of findAll(text.slice(window.start, window.end), PIECE)) {
    const piece = { start: start + window.start, end: end + window.start };
    if (end - start <= 4 || /\d/.test(text.slice(piece.start, piece.end))) pieces.push(piece);
  }
  return pieces;
}

interface Hit {
  found: FoundId[];
  last: number;
}

function longestHit(pieces: readonly Span[], from: number, text: string): Hit | undefined {
  const last = lastPiece(pieces, from, text);
  const inside = isGroup(pieces, from - 1, text);
  for (let at = last; at >= from; at -= 1) {
    const span = { start: pieces[from]?.start ?? 0, end: pieces[at]?.end ?? 0 };
    if ((inside && at > from) || !couldBeId(span, text)) continue;
    const found = readId(span, text);
    if (found.length > 0) return { found, last: at };
  }
  return undefined;
}

/** How far the pieces go on as one number may. */
function lastPiece(pieces: readonly Span[], from: number, text: string): number {
  const start = pieces[from]?.start ?? 0;
  let at = from;
  while (at + 1 < pieces.length && at + 1 - from < MOST_PIECES) {
    const next = pieces[at + 1];
    if (!next || next.end - start > LONGEST || !isNext(pieces[at], next, text)) break;
    at += 1;
  }
  return at;
}

function couldBeId({ start, end }: Span, text: string): boolean {
  return end - start >= SHORTEST && /\d/.test(text.slice(start, end));
}

function isNext(last: Span | undefined, { start }: Span, text: string): boolean {
  return last !== undefined && start === last.end + 1 && text.charAt(last.end) === ' ';
}

/** The piece before is a group of the same, longer number, as in an IBAN. */
function isGroup(pieces: readonly Span[], at: number, text: string): boolean {
  const [last, piece] = [pieces[at], pieces[at + 1]];
  if (!last || !piece || last.end - last.start > 4 || !isNext(last, piece, text)) return false;
  const typed = text.slice(last.start, last.end);
  return /\d/.test(typed) || (/^[A-Z]{4}$/.test(typed) && isGroup(pieces, at - 1, text));
}

function readId(span: Span, text: string): FoundId[] {
  const typed = text.slice(span.start, span.end);
  const compact = typed.toUpperCase().replace(SEPARATORS, '');
  const formats = [
    ...(BY_SHAPE.get(shapeOf(typed.toUpperCase())) ?? []),
    ...(typed.length === compact.length ? ANY_SHAPE : []),
  ];
  const kinds = new Set(
    formats.filter((format) => holds(format, compact, { span, text })).map(({ kind }) => kind),
  );
  if (compact.length >= 15 && isWritten(typed) && isIban(compact)) kinds.add('iban');
  return Array.from(kinds, (kind) => ({ ...span, kind }));
}

/** In one case, in one piece or in groups of four. */
function isWritten(typed: string): boolean {
  if (typed !== typed.toUpperCase() && typed !== typed.toLowerCase()) return false;
  return /^[A-Za-z0-9]+$|^[A-Za-z0-9]{4}(?:[ -][A-Za-z0-9]{4}){2,7}(?:[ -][A-Za-z0-9]{1,3})?$/.test(
    typed,
  );
}

function shapeOf(typed: string): string {
  return typed.replace(/\d/g, '9').replace(/[A-Z]/g, 'A');
}

interface Place {
  span: Span;
  text: string;
}

function holds(format: IdFormat, compact: string, place: Place): boolean {
  if (format.pattern && !format.pattern.test(compact)) return false;
  if (format.check && !format.check(compact)) return false;
  if (format.needsCue !== true || hasCue(format, place)) return true;
  return format.alone === true && isAlone(place);
}

/** Nothing but numbers was pasted. */
function isAlone({ span, text }: Place): boolean {
  return text.length < 80 && !/[A-Za-z]{2}/.test(text.slice(0, span.start) + text.slice(span.end));
}

function hasCue({ cue }: IdFormat, { span, text }: Place): boolean {
  if (!cue) return false;
  const around = `${text.slice(Math.max(0, span.start - CUE_BEFORE), span.start)} ${text.slice(span.end, span.end + CUE_AFTER)}`;
  return cue.test(around);
}

function byShape(formats: readonly IdFormat[]): ReadonlyMap<string, readonly IdFormat[]> {
  const map = new Map<string, IdFormat[]>();
  for (const format of formats) {
    for (const shape of format.shapes) {
      const list = map.get(shape);
      if (list) list.push(format);
      else map.set(shape, [format]);
    }
  }
  return map;
}
