import type { Atom, Element, Phrase } from './parse';

/** A slot, ready to be tried on a token. */
export interface Slot {
  kind: 'slot';
  optional: boolean;
  words: ReadonlySet<string>;
  prefixes: readonly string[];
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

/** Gives the number of the source that has a name. */
export type NumberOf = (name: string) => number;

export function compilePhrase({ atStart, elements }: Phrase, numberOf: NumberOf): Pattern {
  const steps = elements.map((element) => compileElement(element, numberOf));
  const at = rarest(steps);
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
  const others = words.size + prefixes.length + tags.length + sequences.length;
  return signals.length === 1 && others === 0 && !any ? signals[0] : undefined;
}

function compileElement(element: Element, numberOf: NumberOf): Step {
  return element.kind === 'gap' ? element : compileSlot(element, numberOf);
}

function compileSlot(
  { alternatives, optional }: Pick<Extract<Element, { kind: 'slot' }>, 'alternatives' | 'optional'>,
  numberOf: NumberOf,
): Slot {
  const words = new Set<string>();
  const slot = {
    kind: 'slot' as const,
    optional,
    words,
    prefixes: [] as string[],
    signals: [] as number[],
    tags: [] as Tag[],
    any: false,
    plain: false,
    straight: false,
    sequences: [] as Slot[][],
  };
  for (const atoms of alternatives) {
    const [atom] = atoms;
    if (!atom || atoms.length > 1)
      slot.sequences.push(
        atoms.map((one) => compileSlot({ alternatives: [[one]], optional: false }, numberOf)),
      );
    else if (atom.kind === 'word') words.add(atom.word);
    else if (atom.kind === 'prefix') slot.prefixes.push(atom.prefix);
    else if (atom.kind === 'signal') slot.signals.push(numberOf(atom.name));
    else if (atom.kind === 'tag') slot.tags.push(atom);
    else slot.any = true;
  }
  slot.plain = slot.signals.length === 0 && slot.sequences.length === 0;
  slot.straight = slot.plain && !optional;
  return slot;
}

/** Slots at which a slot may begin: itself and the first of each sequence that is no pair. */
export function firstSlots(slot: Slot): Slot[] {
  const rest = slot.sequences.filter((sequence) => !pairOf(sequence));
  return [slot, ...rest.flatMap(([first]) => (first ? firstSlots(first) : []))];
}

/** The first two words of each sequence that begins with two plain words. */
export function pairsOf(slot: Slot): (readonly [string, string])[] {
  return slot.sequences.map(pairOf).filter((pair) => pair !== undefined);
}

function pairOf([first, second]: readonly Slot[]): readonly [string, string] | undefined {
  const [one] = first && isPlain(first) ? first.words : [];
  const [two] = second && isPlain(second) ? second.words : [];
  return one !== undefined && two !== undefined ? [one, two] : undefined;
}

function isPlain({ words, prefixes, signals, tags, sequences, any }: Slot): boolean {
  const others = prefixes.length + signals.length + tags.length + sequences.length;
  return words.size === 1 && others === 0 && !any;
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

function rarest(steps: readonly Step[]): number {
  const weights = steps.map((step) =>
    step.kind === 'gap' || step.optional ? Infinity : frequencyOf(step),
  );
  return weights.indexOf(Math.min(...weights));
}

/** Two certain words in a row are rare. */
const PAIR = 0.05;

/** Rough occurrences in a thousand words of a post. */
function frequencyOf(slot: Slot): number {
  let sum = slot.any ? 1000 : 0;
  for (const word of slot.words) sum += COMMON.get(word) ?? 0.1;
  for (const prefix of slot.prefixes) sum += prefix.length < 3 ? 10 : 0.5;
  sum += slot.signals.length * 15 + slot.tags.length * 0.1;
  for (const sequence of slot.sequences) {
    const [first] = sequence;
    if (pairOf(sequence)) sum += PAIR;
    else if (first) sum += frequencyOf(first);
  }
  return sum;
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
