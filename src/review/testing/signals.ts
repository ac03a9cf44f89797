import type { Draft } from '../../domain';
import { draftSchema } from '../../domain';
import { createDetectors } from '../detectors';
import { compilePhrases, createPhraseBook } from '../phrase-book';
import { createReader } from '../read-draft';
import { readReviewContent } from './read-content';

const knowledge = readReviewContent();
const book = createPhraseBook(compilePhrases(knowledge.lexicons, []));
const detectors = createDetectors(knowledge);
const read = createReader(book, detectors);

/** What a signal marks in a text, as it was typed. */
export function marked(signal: string, text: string, about: Partial<Draft> = {}): string[] {
  const reading = read(draftSchema.parse({ ...about, text }));
  return reading.marksOf(signal).list.map(({ start, end }) => {
    const span = reading.folded.spanOf(start, end);
    return text.slice(span.start, span.end);
  });
}

export const SIGNALS: readonly string[] = [...detectors.keys()];
