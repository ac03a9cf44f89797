import type { Detector } from '../reading';
import { wordsOf } from '../word-data';
import type { WordData } from '../word-data';
import { createGazetteer } from './gazetteer';
import { readPersonContext } from './person-context';

/** Names of one word without a title: "Jenny" may be a patient, a colleague, a sister or a dog. */
export function createLoneNameDetector(wordData: WordData): Detector {
  const { titles } = readPersonContext(wordData);
  return (reading) =>
    reading.marksOf('person-name').list.filter(({ from, to }) => {
      if (to - from > 1 || reading.tokens[from]?.word.startsWith('#')) return false;
      return !titles.has(reading.tokens[from - 1]?.word ?? '');
    });
}

/** Everyday words that are given names too and open a sentence, so that their capital tells nothing: "Grace". */
export function createMaybeNameDetector(wordData: WordData): Detector {
  const gazetteer = createGazetteer(wordData);
  const given = wordsOf(wordData.get('person-given-names'));
  return (reading) =>
    reading.sentences.flatMap(({ from }) => {
      const token = reading.tokens[from];
      if (!token || !given.has(token.base) || gazetteer.kindOf(token.base) === 'given') return [];
      const typed = reading.text.slice(token.start, token.end);
      return /^\p{Lu}\p{Ll}/u.test(typed)
        ? [{ start: token.start, end: token.start + token.base.length }]
        : [];
    });
}
