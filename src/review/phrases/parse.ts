import { fold } from '../fold';
import { tokenize } from '../tokens';
import { seamFaultOf } from './seam-fault';

/** Smallest part of a phrase: what one token, or one marked stretch, must be. */
export type Atom =
  | { kind: 'word'; word: string }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'any' }
  /** A #tag or @handle with something in it, or at its end. */
  | { kind: 'tag'; sign: string; part: string; open: boolean }
  | { kind: 'signal'; name: string };

export type Element =
  { kind: 'slot'; alternatives: Atom[][]; optional: boolean } | { kind: 'gap'; most: number };

export interface Phrase {
  /** Must begin a sentence. */
  atStart: boolean;
  elements: Element[];
}

const LARGEST_GAP = 20;
/** "ex*" would find "exam". */
const SHORT_START = /^[a-z]{1,2}\*$/;
/** Most of what a start has to read; the tokenizer would find the same one word. */
const PLAIN_WORD = /^([a-z]+)([*]?)$/;

/**
 * Reads one line of the phrase language (see knowledge/rules/README.md).
 * Returns a sentence that says what is wrong when the line cannot be read.
 */
export function parsePhrase(line: string): Phrase | string {
  const parts = fold(line).text.toLowerCase().trim().split(/\s+/);
  const atStart = parts[0] === '^';
  if (atStart) parts.shift();
  const elements: Element[] = [];
  for (const part of parts) {
    const element = parseElement(part);
    if (typeof element === 'string') return element;
    elements.push(element);
  }
  const fault = faultOf(elements) ?? seamFaultOf(parts);
  return fault ?? { atStart, elements: withoutOuterGaps(elements) };
}

/** A gap at either end says nothing. */
function withoutOuterGaps(elements: readonly Element[]): Element[] {
  const first = elements.findIndex(({ kind }) => kind === 'slot');
  const last = elements.findLastIndex(({ kind }) => kind === 'slot');
  return elements.slice(first, last + 1);
}

function faultOf(elements: readonly Element[]): string | undefined {
  const required = elements.some((element) => element.kind === 'slot' && !element.optional);
  return required ? undefined : 'has no word that must be there; add one';
}

function parseElement(part: string): Element | string {
  const gap = /^\.\.(\d{1,2})$/.exec(part);
  if (gap) {
    const most = Number(gap[1]);
    return most <= LARGEST_GAP
      ? { kind: 'gap', most }
      : `has the gap "${part}"; use ..${LARGEST_GAP} at most`;
  }
  const optional = part.length > 1 && part.endsWith('?');
  const slot = optional ? part.slice(0, -1) : part;
  const alternatives: Atom[][] = [];
  for (const alternative of slot.split('|')) {
    if (SHORT_START.test(alternative))
      return `has "${alternative}", which begins too many words; give three letters or write the words`;
    const atoms = parseAlternative(alternative);
    if (atoms.length === 0) return `has "${part}", in which "${alternative}" is no word`;
    alternatives.push(atoms);
  }
  return { kind: 'slot', alternatives, optional };
}

function parseAlternative(text: string): Atom[] {
  const plain = PLAIN_WORD.exec(text);
  if (plain) return [plainAtom(plain[1]!, plain[2] === '*')];
  const atoms: Atom[] = [];
  for (const piece of text.match(/\{[^{}]*\}|[^{}]+/g) ?? []) {
    if (piece.startsWith('{')) atoms.push({ kind: 'signal', name: piece.slice(1, -1) });
    else atoms.push(...parseWords(piece));
  }
  return atoms;
}

function plainAtom(word: string, open: boolean): Atom {
  return open ? { kind: 'prefix', prefix: word } : { kind: 'word', word };
}

const TAG = /^([#@])\*([^*]+)(\*?)$/;

function parseWords(piece: string): Atom[] {
  const [, sign, part, star] = TAG.exec(piece) ?? [];
  if (sign && part) return [{ kind: 'tag', sign, part, open: star === '*' }];
  const open = piece.endsWith('*');
  const words = tokenize(open ? piece.slice(0, -1) : piece).map(({ word }) => word);
  const atoms: Atom[] = words.map((word) => ({ kind: 'word', word }));
  if (!open) return atoms;
  const last = words.at(-1);
  if (last === undefined || piece.endsWith('-*')) return [...atoms, { kind: 'any' }];
  return [...atoms.slice(0, -1), plainAtom(last, true)];
}
