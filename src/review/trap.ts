import type { Context, Draft, Mending, Rule, Severity, Trap } from '../domain';
import type { Mark } from './marks';
import type { PhraseBook } from './phrase-book';
import type { Reading } from './reading';

/** A rule's trap with its phrases looked up in the book. */
export interface CompiledTrap {
  when: readonly Context[];
  find: readonly number[] | undefined;
  with: readonly (readonly number[])[];
  without: readonly number[];
  unless: readonly number[];
  near: Trap['near'];
  away: Trap['near'];
  severity: Severity;
  /** A list: unsure where one of these marks the words found. */
  unsure: boolean | readonly number[];
  confirmed: Severity;
  mending: Mending;
}

/** What a trap caught; without a mark it is the draft as a whole. */
export interface Catch {
  mark: Mark | undefined;
  severity: Severity;
  unsure: boolean;
  confirmed: Severity;
  mending: Mending;
}

export function compileTrap(trap: Trap, rule: Rule, book: PhraseBook): CompiledTrap {
  const ids = (phrases: readonly string[]): number[] => phrases.map(book.idOf);
  const near = trap.find ? trap.near : 'draft';
  return {
    when: [rule.when, trap.when].filter((when) => when !== undefined),
    find: trap.find && ids(trap.find),
    with: trap.with.map((entry) => ids(typeof entry === 'string' ? [entry] : entry)),
    without: ids(trap.without),
    unless: ids(trap.unless),
    near,
    away: trap.away ?? (near === 'draft' ? 'sentence' : near),
    severity: trap.severity ?? rule.severity,
    unsure: typeof trap.unsure === 'boolean' ? trap.unsure : ids(trap.unsure),
    confirmed: trap.confirmed ?? trap.severity ?? rule.severity,
    mending: trap.rewrite ?? rule.rewrite,
  };
}

export function phrasesOf({ find = [], with: needed, without, unless, unsure }: Trap): string[] {
  return [
    ...find,
    ...needed.flat(),
    ...without,
    ...unless,
    ...(typeof unsure === 'boolean' ? [] : unsure),
  ];
}

/** What a trap catches in a draft that it is for. */
export function springTrap(trap: CompiledTrap, reading: Reading): readonly Catch[] {
  if (!maySpring(trap, reading)) return NO_CATCHES;
  const { severity, confirmed, mending } = trap;
  const catchOf = (mark: Mark | undefined, unsure: boolean): Catch => ({
    mark,
    severity,
    unsure,
    confirmed,
    mending,
  });
  const caught: Catch[] = [];
  if (!trap.find && holdsAround(trap, undefined, reading)) {
    caught.push(catchOf(undefined, trap.unsure === true));
  }
  for (const id of trap.find ?? NO_IDS) {
    for (const mark of reading.sourceMarks(id).list) {
      if (!holdsAround(trap, mark, reading)) continue;
      caught.push(catchOf(mark, isUnsure(trap, mark, reading)));
    }
  }
  return caught;
}

const NO_CATCHES: readonly Catch[] = [];
const NO_IDS: readonly number[] = [];

/** Most traps can be passed by without marking anything. */
function maySpring(trap: CompiledTrap, reading: Reading): boolean {
  if (trap.find && !mayMarkAny(trap.find, reading)) return false;
  for (const ids of trap.with) if (!mayMarkAny(ids, reading)) return false;
  return true;
}

function mayMarkAny(ids: readonly number[], reading: Reading): boolean {
  for (const id of ids) if (reading.mayMark(id)) return true;
  return false;
}

function isUnsure({ unsure }: CompiledTrap, { from, to }: Mark, reading: Reading): boolean {
  if (typeof unsure === 'boolean') return unsure;
  return unsure.some((id) => reading.sourceMarks(id).touches(from, to));
}

/** Whether a trap is for drafts of this account, platform and media. */
export function isFor({ when }: CompiledTrap, draft: Draft): boolean {
  return when.every((context) => fits(context, draft));
}

function fits({ account, platform, media, alt }: Context, draft: Draft): boolean {
  return (
    (account === undefined || account === draft.account) &&
    (platform === undefined || platform.includes(draft.platform)) &&
    (media === undefined || media.includes(draft.media)) &&
    (alt === undefined || alt === draft.alt)
  );
}

function holdsAround(trap: CompiledTrap, mark: Mark | undefined, reading: Reading): boolean {
  const near = { ...reachOf(trap.near, mark, reading), except: mark };
  for (const ids of trap.with) if (!touchesAny(ids, near, reading)) return false;
  return (
    !touchesAny(trap.without, reachOf(trap.away, mark, reading), reading) &&
    !touchesAny(trap.unless, { from: 0, to: reading.tokens.length }, reading)
  );
}

function touchesAny(
  ids: readonly number[],
  { from, to, except }: Reach,
  reading: Reading,
): boolean {
  for (const id of ids) if (reading.sourceMarks(id).touches(from, to, except)) return true;
  return false;
}

/** Half-open range of tokens. */
interface Reach {
  from: number;
  to: number;
  /** What was found is not beside itself. */
  except?: Mark | undefined;
}

function reachOf(near: Trap['near'], mark: Mark | undefined, reading: Reading): Reach {
  const { tokens } = reading;
  if (!mark || near === 'draft') return { from: 0, to: tokens.length };
  if (near === 'sentence') {
    const { from } = reading.sentenceOf(mark.from);
    return { from, to: Math.max(reading.sentenceOf(mark.to - 1).to, mark.to) };
  }
  return { from: mark.from - near, to: mark.to + near };
}
