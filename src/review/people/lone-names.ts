import type { Span } from '../fold';
import type { Detector } from '../reading';
import type { WordData } from '../word-data';
import type { Gazetteer } from './gazetteer';
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
export function createMaybeNameDetector(gazetteer: Gazetteer): Detector {
  return ({ sentences, tokens, text }) => {
    const spans: Span[] = [];
    for (const { from } of sentences) {
      const token = tokens[from];
      if (!token || !gazetteer.isGiven(token.base)) continue;
      if (gazetteer.kindOf(token.base) === 'given' || !isNameAt(text, token.start)) continue;
      spans.push({ start: token.start, end: token.start + token.base.length });
    }
    return spans;
  };
}

function isNameAt(text: string, start: number): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.slice(start, start + 4));
}
