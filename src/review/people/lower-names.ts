import type { Span } from '../fold';
import type { NameWord } from './name-words';
import type { Scene } from './scene';
import { endOf, isPossessive, wordAt } from './scene';

/** Names typed in lower case, beside a word that says so: "took care of jenny", "jenny went home". */
export function findLowerNames(scene: Scene): Span[] {
  const spans: Span[] = [];
  scene.words.forEach((word, at) => {
    if (word.capital || word.upper) return;
    if (!isTitled(scene, at) && !(hasCue(scene, at) && scene.gazetteer.isClear(word.word))) return;
    const next = wordAt(scene, at + 1);
    const last = isFamily(next, scene) && scene.text.charAt(endOf(word)) === ' ' ? next : word;
    spans.push({ start: word.token.start, end: endOf(last) });
  });
  return spans;
}

const POLITE = new Set('mr mrs ms sr sra mme'.split(' '));
const LETTERS = /^\p{L}{3,}$/u;

/** "mr abernathy": hardly anybody types these titles before another word. */
function isTitled(scene: Scene, at: number): boolean {
  const { word } = wordAt(scene, at);
  if (!POLITE.has(wordAt(scene, at - 1).word) || !LETTERS.test(word)) return false;
  return scene.gazetteer.kindOf(word) !== 'common';
}

function hasCue(scene: Scene, at: number): boolean {
  const { context } = scene;
  const before = wordAt(scene, at - 1).word;
  const after = wordAt(scene, at + 1).word;
  const isCued =
    context.leads.has(before) ||
    context.after.has(after) ||
    isPossessive(wordAt(scene, at)) ||
    ((after === 'from' || after === 'in') && /^\d/.test(wordAt(scene, at + 2).word));
  return isCued && !context.clinicalTitles.has(before) && !context.notAfter.has(after);
}

function isFamily({ word, capital }: NameWord, { gazetteer }: Scene): boolean {
  return !capital && word.length > 3 && gazetteer.kindOf(word) === 'family';
}
