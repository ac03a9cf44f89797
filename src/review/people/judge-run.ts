import { isName } from './is-name';
import type { NameRun } from './name-runs';
import type { NameWord } from './name-words';
import type { Scene } from './scene';
import { endOf, isAdjacent, wordAfter, wordAt, wordBefore } from './scene';
import type { Judged, Person } from './titles';
import { continues, personByTitle } from './titles';

const TOWN_CUES = new Set(
  'in at from near to outside around downtown visit en desde of a de'.split(' '),
);
const STREET_CUES = new Set('on off along down onto'.split(' '));

/** Who a run of capitalized words is, given those before; undefined when it is no person. */
export function judgeRun(
  run: NameRun,
  scene: Scene,
  judged: readonly Judged[],
): Person | undefined {
  const titled = personByTitle(run, scene);
  if (titled === 'clinician') return titled;
  if (isNobody(run, scene, titled)) return undefined;
  const last = judged.at(-1);
  if (continues(run, scene, last)) return last?.person;
  return titled ?? judgeUntitled(run, scene, judged);
}

function judgeUntitled(run: NameRun, scene: Scene, judged: readonly Judged[]): Person | undefined {
  if (isNamedStaff(run, scene, judged)) return 'clinician';
  return isName(run, scene) ? 'person' : undefined;
}

function isNobody(run: NameRun, scene: Scene, titled: Person | undefined): boolean {
  return (titled === undefined && isThing(run, scene)) || isOnlyInitials(run, scene);
}

/** "Mr. B" has no name yet; another signal tells of initials. */
function isOnlyInitials({ from, to }: NameRun, { words }: Scene): boolean {
  return words.slice(from, to).every(({ initial }) => initial);
}

/** "Dr. Ana Ruiz …" and later "Ruiz" or "Ana". */
function isNamedStaff({ from, to }: NameRun, { words }: Scene, judged: readonly Judged[]): boolean {
  return judged.some((known) => {
    if (known.person !== 'clinician') return false;
    const names = words.slice(known.from, known.to).map(({ word }) => word);
    return words.slice(from, to).every(({ word }) => names.includes(word));
  });
}

/** A place, a building, an organization, a term of medicine, or somebody of history. */
function isThing(run: NameRun, scene: Scene): boolean {
  const last = wordAt(scene, run.to - 1);
  const name = scene.text.slice(wordAt(scene, run.from).token.start, endOf(last)).toLowerCase();
  if (scene.context.historical.has(name) || hasThingAround(run, scene)) return true;
  if (TOWN_CUES.has(wordBefore(scene, run).word) && scene.isTown(name)) return true;
  if (STREET_CUES.has(wordBefore(scene, run).word) && last.kind === 'namelike') return true;
  if (run.to - run.from === 1) return isEponym(last, scene);
  return last.kind !== 'given' && scene.context.notAfter.has(last.word);
}

function hasThingAround(run: NameRun, scene: Scene): boolean {
  const { notAfter, notBefore } = scene.context;
  const opener = wordAt(scene, run.from);
  if (run.to - run.from === 2 && notBefore.has(opener.word)) return true;
  const next = wordAfter(scene, run);
  if (notAfter.has(next.word) && isAdjacent(scene, wordAt(scene, run.to - 1), next)) return true;
  const before = wordBefore(scene, run);
  if (!before.capital || !notBefore.has(before.word)) return false;
  return isAdjacent(scene, before, wordAt(scene, run.from));
}

function isEponym({ word, kind }: NameWord, { context }: Scene): boolean {
  return kind !== 'given' && context.eponyms.has(word);
}
