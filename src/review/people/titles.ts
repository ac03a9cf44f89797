import type { NameRun } from './name-runs';
import type { NameWord } from './name-words';
import type { PersonContext } from './person-context';
import type { Scene } from './scene';
import { between, isPossessive, wordAfter, wordAt, wordBefore } from './scene';

export type Person = 'person' | 'clinician' | 'public';

export interface Judged extends NameRun {
  person: Person;
}

/** Who somebody is by the title before the name, the credential or the job after it. */
export function personByTitle(run: NameRun, scene: Scene): Person | undefined {
  const title = titleBefore(run, scene);
  if (title === 'clinician' || hasCredential(run, scene) || hasJob(run, scene)) return 'clinician';
  return title;
}

function titleBefore(run: NameRun, scene: Scene): Person | undefined {
  const title = wordBefore(scene, run);
  const { context } = scene;
  if (!/^\.? ?$/.test(between(scene, title, wordAt(scene, run.from)))) return undefined;
  if (context.clinicalTitles.has(title.word)) return 'clinician';
  if (context.publicTitles.has(title.word)) return 'public';
  if (context.titles.has(title.word) && !isOfOffice(run, scene)) return 'person';
  return isJob(title, context) ? 'clinician' : undefined;
}

/** "Chief Nursing Officer Lee" holds a job here; "Officer Lee" may be anybody. */
function isOfOffice({ from }: NameRun, scene: Scene): boolean {
  return isJob(wordAt(scene, from - 1), scene.context) && wordAt(scene, from - 2).capital;
}

/** "our surgeon Ana Ruiz"; "the nurse's Maria" is none. */
function isJob(word: NameWord, { jobs }: PersonContext): boolean {
  return jobs.has(word.word) && !isPossessive(word);
}

function hasCredential(run: NameRun, scene: Scene): boolean {
  const next = wordAfter(scene, run);
  if (!next.upper || !/^,? ?$/.test(between(scene, wordAt(scene, run.to - 1), next))) return false;
  return scene.context.credentials.has(scene.text.slice(next.token.start, next.token.end));
}

const APPOSITION = 6;

/** "Ana Ruiz, our charge nurse": a job before the apposition ends. */
function hasJob(run: NameRun, scene: Scene): boolean {
  const { end } = wordAt(scene, run.to - 1).token;
  if (scene.text.slice(end, end + 2) !== ', ') return false;
  for (let at = run.to; at < Math.min(scene.words.length, run.to + APPOSITION); at += 1) {
    const word = wordAt(scene, at);
    if (at > run.to && /[,.!?\n]/.test(between(scene, wordAt(scene, at - 1), word))) return false;
    if (isJob(word, scene.context)) return at > run.to || !word.first;
  }
  return false;
}

const LISTING = /^(?:,| and| &| y| et|, and|, y|, et) $/;

/** "Drs. Lee and Ruiz", "nurses Kelly, Tom and Ada": what holds for one of a list holds for the next. */
export function continues(run: NameRun, scene: Scene, last: Judged | undefined): boolean {
  if (last?.person !== 'clinician') return false;
  const sign = between(scene, wordAt(scene, last.to - 1), wordAt(scene, run.from));
  const title = wordBefore(scene, last).word;
  return LISTING.test(sign) && (title.endsWith('s') || !scene.context.clinicalTitles.has(title));
}
