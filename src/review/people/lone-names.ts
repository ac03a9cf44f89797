import type { Detector } from '../reading';
import type { WordData } from '../word-data';
import { readPersonContext } from './person-context';

/** Names of one word without a title: "Grace" may be a patient, a colleague, a sister or a dog. */
export function createLoneNameDetector(wordData: WordData): Detector {
  const { titles } = readPersonContext(wordData);
  return (reading) =>
    reading.marksOf('person-name').list.filter(({ from, to }) => {
      if (to - from > 1 || reading.tokens[from]?.word.startsWith('#')) return false;
      return !titles.has(reading.tokens[from - 1]?.word ?? '');
    });
}
