import type { Kind } from './gazetteer';
import type { NameRun } from './name-runs';
import type { Scene } from './scene';
import { isAdjacent, isPossessive, wordAfter, wordAt, wordBefore } from './scene';

const GREETINGS = new Set(
  'hi hello hey dear thanks thank congrats congratulations rip welcome meet'.split(' '),
);

/** Whether capitals that carry no title are a name, by lists and by the words around. */
export function isName(run: NameRun, scene: Scene): boolean {
  const parts = scene.words.slice(run.from, run.to);
  const kinds = parts.filter(({ initial }) => !initial).map(({ kind }) => kind);
  const [kind] = kinds;
  if (kind === undefined) return false;
  return parts.length > 1 ? isFullName(run, kinds, scene) : isSingleName(run, kind, scene);
}

function isFullName(run: NameRun, kinds: readonly Kind[], scene: Scene): boolean {
  if (kinds.includes('given') || kinds.includes('family')) return true;
  if (kinds.includes('rare') && kinds.includes('namelike')) return true;
  if (!hasCue(run, scene) && !isWholeLine(run, scene)) return false;
  return kinds.includes('unknown') || !wordAt(scene, run.from).first;
}

/** A name alone on its line, as over an address. */
function isWholeLine(run: NameRun, scene: Scene): boolean {
  const { start } = wordAt(scene, run.from).token;
  const { end } = wordAt(scene, run.to - 1).token;
  const before = scene.text.slice(Math.max(0, start - 8), start);
  return /(?:^|\n)[\s>]*$/.test(before) && /^\s*\n/.test(scene.text.slice(end, end + 8));
}

const HOUSEHOLD = new Set(
  'family twins triplets brothers sisters siblings boys girls kids baby household clan'.split(' '),
);

/** "the Whitcombe family", "the Petrosyan twins". */
function isHousehold(run: NameRun, scene: Scene): boolean {
  const next = wordAfter(scene, run);
  if (!HOUSEHOLD.has(next.word) || next.capital) return false;
  return isAdjacent(scene, wordAt(scene, run.to - 1), next);
}

function isSingleName(run: NameRun, kind: Kind, scene: Scene): boolean {
  const { first } = wordAt(scene, run.from);
  if (kind === 'given' || isCalled(run, scene)) return true;
  if (kind === 'family') return !first || hasCueAfter(run, scene);
  if (kind === 'unknown') return isGreeted(run, scene) && !first;
  return isGreeted(run, scene) || (!first && hasCueAfter(run, scene));
}

function isCalled(run: NameRun, scene: Scene): boolean {
  if (isHousehold(run, scene) && !wordAt(scene, run.from).first) return true;
  return scene.context.strongBefore.has(wordBefore(scene, run).word) || isIntroduced(run, scene);
}

function isGreeted(run: NameRun, scene: Scene): boolean {
  return GREETINGS.has(wordBefore(scene, run).word) || isThanked(run, scene);
}

/** "Thank you, Felicity!" */
function isThanked(run: NameRun, scene: Scene): boolean {
  return wordBefore(scene, run).word === 'you' && wordAt(scene, run.from - 2).word === 'thank';
}

const INTRODUCTION =
  /(?:\bnames?(?:'s| is|:|: )|\bi am|\bi'm|\bname[ds]?|\bthis is|\bme llamo|\bse llama|\bje m'appelle|\bs'appelle) $/i;

const INTRODUCERS = new Set(
  "name name's names names's named is am i'm llamo llama m'appelle s'appelle".split(' '),
);

function isIntroduced({ from }: NameRun, scene: Scene): boolean {
  if (!INTRODUCERS.has(wordAt(scene, from - 1).token.word)) return false;
  const { start } = wordAt(scene, from).token;
  return INTRODUCTION.test(scene.text.slice(Math.max(0, start - 16), start));
}

function hasCue(run: NameRun, scene: Scene): boolean {
  const before = wordBefore(scene, run).word;
  const { context } = scene;
  if (context.before.has(before) || context.strongBefore.has(before)) return true;
  return hasCueAfter(run, scene) || isIntroduced(run, scene);
}

function hasCueAfter(run: NameRun, scene: Scene): boolean {
  const last = wordAt(scene, run.to - 1);
  const next = wordAfter(scene, run);
  return (
    isPossessive(last) || (isAdjacent(scene, last, next) && scene.context.after.has(next.word))
  );
}
