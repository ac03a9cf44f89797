import type { Atom, Element, Phrase } from './parse';
import type { Bits, Terms } from './terms';
import { bitsOf, prefixTerm, wordTerm } from './terms';

/** A slot, ready to be tried on a token. */
export interface Slot extends Bits {
  kind: 'slot';
  optional: boolean;
  /** Terms; their bits are `low` and `high`. */
  words: readonly number[];
  prefixes: readonly number[];
  /** Numbers of sources. */
  signals: readonly number[];
  tags: readonly Tag[];
  any: boolean;
  /** Nothing but single words. */
  plain: boolean;
  /** Plain, and must be there. */
  straight: boolean;
  /** Alternatives of several atoms, as "post-op". */
  sequences: readonly (readonly Slot[])[];
}

export type Tag = Extract<Atom, { kind: 'tag' }>;

export type Step = Slot | { kind: 'gap'; most: number };

/** A phrase taken apart around its rarest slot, from which it is matched both ways. */
export interface Pattern {
  atStart: boolean;
  /** Nearest first. */
  before: readonly Step[];
  anchor: Slot;
  after: readonly Step[];
  /** Sources with whose marks the anchor may begin. */
  anchorSignals: readonly number[];
  /** Nothing but one of some words: a hit of the anchor is all there is. */
  single: boolean;
  /** The number of the source when the pattern is nothing but its name. */
  alias: number | undefined;
  /** What the word right before or after the anchor must be, where one look tells. */
  wordBefore: Slot | undefined;
  wordAfter: Slot | undefined;
}

/** The numbers that stand for words and names. */
export interface Numbers {
  terms: Terms;
  /** Of the source that has a name. */
  sourceOf: (name: string) => number;
}

export function compilePhrase({ atStart, elements }: Phrase, numbers: Numbers): Pattern {
  const steps = elements.map((element) =>
    element.kind === 'gap' ? element : compileSlot(element, numbers),
  );
  const at = rarest(elements);
  const anchor = steps[at];
  if (anchor?.kind !== 'slot') throw new Error('A phrase without a slot cannot be compiled.');
  return {
    atStart,
    before: steps.slice(0, at).toReversed(),
    anchor,
    after: steps.slice(at + 1),
    anchorSignals: [...new Set(firstSlots(anchor).flatMap(({ signals }) => signals))],
    wordBefore: isWords(anchor) ? lookedAt(steps[at - 1]) : undefined,
    wordAfter: isWords(anchor) ? lookedAt(steps[at + 1]) : undefined,
    single: !atStart && steps.length === 1 && isWords(anchor),
    alias: !atStart && steps.length === 1 ? onlySignal(anchor) : undefined,
  };
}

function onlySignal({ words, prefixes, signals, tags, sequences, any }: Slot): number | undefined {
  const others = words.length + prefixes.length + tags.length + sequences.length;
  return signals.length === 1 && others === 0 && !any ? signals[0] : undefined;
}

type Alternatives = Pick<Extract<Element, { kind: 'slot' }>, 'alternatives' | 'optional'>;

function compileSlot({ alternatives, optional }: Alternatives, numbers: Numbers): Slot {
  const { terms, sourceOf } = numbers;
  const slot = {
    words: [] as number[],
    prefixes: [] as number[],
    signals: [] as number[],
    tags: [] as Tag[],
    any: false,
    sequences: [] as Slot[][],
  };
  for (const atoms of alternatives) {
    const [atom] = atoms;
    if (!atom || atoms.length > 1) slot.sequences.push(atoms.map((one) => slotOf(one, numbers)));
    else if (atom.kind === 'word') slot.words.push(wordTerm(terms, atom.word));
    else if (atom.kind === 'prefix') slot.prefixes.push(prefixTerm(terms, atom.prefix));
    else if (atom.kind === 'signal') slot.signals.push(sourceOf(atom.name));
    else if (atom.kind === 'tag') slot.tags.push(atom);
    else slot.any = true;
  }
  const plain = slot.signals.length === 0 && slot.sequences.length === 0;
  const words = [...new Set(slot.words)];
  const bits = bitsOf([...words, ...slot.prefixes]);
  return { kind: 'slot', optional, plain, straight: plain && !optional, ...bits, ...slot, words };
}

function slotOf(atom: Atom, numbers: Numbers): Slot {
  return compileSlot({ alternatives: [[atom]], optional: false }, numbers);
}

/** Slots at which a slot may begin: itself and the first of each sequence that is no pair. */
export function firstSlots(slot: Slot): Slot[] {
  const rest = slot.sequences.filter((sequence) => !pairOf(sequence));
  return [slot, ...rest.flatMap(([first]) => (first ? firstSlots(first) : []))];
}

/** The first two words of each sequence that begins with two plain words. */
export function pairsOf(slot: Slot): (readonly [number, number])[] {
  return slot.sequences.map(pairOf).filter((pair) => pair !== undefined);
}

function pairOf([first, second]: readonly Slot[]): readonly [number, number] | undefined {
  const [one] = first && isPlain(first) ? first.words : [];
  const [two] = second && isPlain(second) ? second.words : [];
  return one !== undefined && two !== undefined ? [one, two] : undefined;
}

function isPlain({ words, prefixes, signals, tags, sequences, any }: Slot): boolean {
  const others = prefixes.length + signals.length + tags.length + sequences.length;
  return words.length === 1 && others === 0 && !any;
}

function lookedAt(step: Step | undefined): Slot | undefined {
  return step?.kind === 'slot' && !step.optional && isWords(step) ? step : undefined;
}

function isWords({ signals, sequences, any }: Slot): boolean {
  return signals.length === 0 && sequences.length === 0 && !any;
}

/** Whether a word is the #tag or @handle that an atom describes. */
export function isTag(word: string, { sign, part, open }: Tag): boolean {
  if (!word.startsWith(sign) || word.length <= part.length + 1) return false;
  return open ? word.includes(part, 1) : word.endsWith(part);
}

function rarest(elements: readonly Element[]): number {
  const weights = elements.map((element) =>
    element.kind === 'gap' || element.optional ? Infinity : frequencyOf(element.alternatives),
  );
  return weights.indexOf(Math.min(...weights));
}

/** Two certain words in a row are rare. */
const PAIR = 0.05;

/** Rough occurrences in a thousand words of a post. */
function frequencyOf(alternatives: readonly (readonly Atom[])[]): number {
  return alternatives.reduce((sum, [first, second]) => {
    if (first?.kind === 'word' && second?.kind === 'word') return sum + PAIR;
    return sum + (first ? atomFrequency(first) : 0);
  }, 0);
}

function atomFrequency(atom: Atom): number {
  if (atom.kind === 'word') return COMMON.get(atom.word) ?? 0.1;
  if (atom.kind === 'prefix') return atom.prefix.length < 3 ? 10 : 0.5;
  return { signal: 15, tag: 0.1, any: 1000 }[atom.kind];
}

const COMMON = new Map<string, number>([
  ...shared(40, 'the to and a'),
  ...shared(20, 'i you of in for is my our we it that on your'),
  ...shared(
    8,
    'with this her his she he was are at be have me us so not from all they up out by an as',
  ),
  ...shared(
    3,
    'who has had were will can do if or but just one get got what how when about them him their been no',
  ),
  ...shared(
    3,
    "it's don't i'm new time day today now more like here there know after before over see",
  ),
  ...shared(8, 'de la el que y en un una los las por con le les et est des du pour dans vous nous'),
]);

function shared(frequency: number, words: string): [string, number][] {
  return words.split(' ').map((word) => [word, frequency]);
}
