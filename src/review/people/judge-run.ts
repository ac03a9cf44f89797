import type { Gazetteer, Kind } from './gazetteer';
import type { NameRun } from './name-runs';
import type { NameWord } from './name-words';
import type { PersonContext } from './person-context';

export type Person = 'person' | 'clinician' | 'public';

/** Everything that helps to decide who, if anyone, a run of capitals is. */
export interface Scene {
  words: readonly NameWord[];
  text: string;
  context: PersonContext;
  gazetteer: Gazetteer;
  isTown(name: string): boolean;
}

const TOWN_CUES = new Set(
  'in at from near to outside around downtown visit en desde of a de'.split(' '),
);
const GREETINGS = new Set(
  'hi hello hey dear thanks thank congrats congratulations rip welcome meet'.split(' '),
);
const LISTING = /^(?:,| and| &| y| et|, and|, y|, et) $/;

/** Who a run of capitalized words is; undefined when it is no person. */
export function judgeRun(run: NameRun, scene: Scene, last: Judged | undefined): Person | undefined {
  const title = titleBefore(run, scene);
  if (title === 'clinician' || hasCredential(run, scene) || hasJob(run, scene)) return 'clinician';
  if (title === undefined && isThing(run, scene)) return undefined;
  if (continues(run, scene, last)) return last?.person;
  if (title !== undefined) return title;
  return isName(run, scene) ? 'person' : undefined;
}

export interface Judged extends NameRun {
  person: Person;
}

function titleBefore({ from }: NameRun, { words, text, context }: Scene): Person | undefined {
  const before = words[from - 1];
  const name = words[from];
  if (!before || !name) return undefined;
  const between = text.slice(before.token.end, name.token.start);
  if (between !== ' ' && between !== '. ' && between !== '.') return undefined;
  const { word } = before;
  if (context.clinicalTitles.has(word) || isRole(before, context)) return 'clinician';
  if (context.publicTitles.has(word)) return 'public';
  return context.titles.has(word) ? 'person' : undefined;
}

/** "our surgeon Ana Ruiz"; "the nurse's Maria" is none. */
function isRole({ word, token }: NameWord, { jobs }: PersonContext): boolean {
  return jobs.has(word) && !token.word.endsWith("'s");
}

function hasCredential({ to }: NameRun, { words, text, context }: Scene): boolean {
  const next = words[to];
  const last = words[to - 1];
  if (!next?.upper || !last) return false;
  const between = text.slice(last.token.end, next.token.start);
  if (between !== ', ' && between !== ' ' && between !== ',') return false;
  return context.credentials.has(text.slice(next.token.start, next.token.end));
}

const APPOSITION = 6;

/** "Ana Ruiz, our charge nurse": a job before the apposition ends. */
function hasJob({ to }: NameRun, { words, text, context }: Scene): boolean {
  const last = words[to - 1];
  if (!last || text.slice(last.token.end, last.token.end + 2) !== ', ') return false;
  for (let at = to; at < Math.min(words.length, to + APPOSITION); at += 1) {
    const word = words[at];
    if (
      !word ||
      (at > to && /[,.!?\n]/.test(text.slice(words[at - 1]?.token.end, word.token.start)))
    )
      return false;
    if (isRole(word, context)) return at > to || !word.first;
  }
  return false;
}

/** "Drs. Lee and Ruiz", "nurses Kelly, Tom and Ada": what holds for one of a list holds for the next. */
function continues(
  { from }: NameRun,
  { words, text, context }: Scene,
  last: Judged | undefined,
): boolean {
  if (!last || last.person === 'person') return false;
  const end = words[last.to - 1]?.token.end ?? 0;
  if (!LISTING.test(text.slice(end, words[from]?.token.start))) return false;
  const title = words[last.from - 1]?.word ?? '';
  return last.person === 'clinician' && (title.endsWith('s') || !context.clinicalTitles.has(title));
}

function isThing(run: NameRun, scene: Scene): boolean {
  const { words, text, context } = scene;
  const [first, last, next] = [words[run.from], words[run.to - 1], words[run.to]];
  if (!first || !last) return true;
  const name = text.slice(first.token.start, endOf(last)).toLowerCase();
  if (context.historical.has(name)) return true;
  if (next && isAdjacent(last, next, text) && context.notAfter.has(next.word)) return true;
  if (run.to - run.from > 1 && last.kind !== 'given' && context.notAfter.has(last.word))
    return true;
  const before = words[run.from - 1];
  if (before?.capital && context.notBefore.has(before.word) && isAdjacent(before, first, text))
    return true;
  if (before && TOWN_CUES.has(before.word) && scene.isTown(name)) return true;
  return run.to - run.from === 1 && isEponym(last, scene);
}

function isEponym({ word, kind }: NameWord, { context }: Scene): boolean {
  return kind !== 'given' && context.eponyms.has(word);
}

function isAdjacent(a: NameWord, b: NameWord, text: string): boolean {
  return /^(?: |-|\. )$/.test(text.slice(a.token.end, b.token.start));
}

/** Where the name itself ends, without a possessive ending. */
export function endOf({ token }: NameWord): number {
  return token.end - (token.word.length - token.base.length);
}

function isName(run: NameRun, scene: Scene): boolean {
  const parts = scene.words.slice(run.from, run.to);
  const kinds = parts.filter(({ initial }) => !initial).map(({ kind }) => kind);
  if (kinds.length === 0) return false;
  return parts.length > 1 ? isFullName(run, kinds, scene) : isSingleName(run, kinds[0], scene);
}

function isFullName(run: NameRun, kinds: readonly Kind[], scene: Scene): boolean {
  if (kinds.includes('given')) return true;
  if (kinds.includes('family')) return true;
  if (kinds.includes('rare') && kinds.includes('namelike')) return true;
  const opens = scene.words[run.from]?.first === true;
  const cue = hasCue(run, scene) || isWholeLine(run, scene);
  if (kinds.every((kind) => kind === 'namelike' || kind === 'rare')) return cue && !opens;
  return cue;
}

/** A name alone on its line, as over an address. */
function isWholeLine({ from, to }: NameRun, { words, text }: Scene): boolean {
  const start = words[from]?.token.start ?? 0;
  const end = words[to - 1]?.token.end ?? 0;
  const before = text.slice(Math.max(0, start - 8), start).trimEnd();
  const opens = start === 0 || text.slice(Math.max(0, start - 8), start).includes('\n');
  return (
    opens && before === before.trimEnd() && /^\s*\n/.test(text.slice(end, end + 8)) && to - from > 1
  );
}

function isSingleName(run: NameRun, kind: Kind | undefined, scene: Scene): boolean {
  const word = scene.words[run.from];
  if (!word) return false;
  const before = scene.words[run.from - 1]?.word ?? '';
  const strong = scene.context.strongBefore.has(before) || isIntroduced(run, scene);
  if (kind === 'given') return true;
  if (kind === 'family') return !word.first || strong || hasCueAfter(run, scene);
  if (strong) return true;
  if (kind === 'namelike' || kind === 'rare')
    return GREETINGS.has(before) || (!word.first && hasCueAfter(run, scene));
  return GREETINGS.has(before) && !word.first;
}

const INTRODUCTION =
  /(?:\bnames?(?:'s| is|:|: )|\bi am|\bi'm|\bname[ds]?|\bthis is|\bme llamo|\bse llama|\bje m'appelle|\bs'appelle) $/i;

function isIntroduced({ from }: NameRun, { words, text }: Scene): boolean {
  const start = words[from]?.token.start ?? 0;
  return INTRODUCTION.test(text.slice(Math.max(0, start - 16), start));
}

function hasCue(run: NameRun, scene: Scene): boolean {
  const before = scene.words[run.from - 1]?.word ?? '';
  const { context } = scene;
  if (context.before.has(before) || context.strongBefore.has(before)) return true;
  return hasCueAfter(run, scene) || isIntroduced(run, scene);
}

function hasCueAfter({ to }: NameRun, { words, context, text }: Scene): boolean {
  const last = words[to - 1];
  const next = words[to];
  if (!last) return false;
  if (last.token.word.endsWith("'s")) return true;
  return next !== undefined && isAdjacent(last, next, text) && context.after.has(next.word);
}
