import { draftSchema } from '../domain';
import { createDetectors } from './detectors';
import type { Span } from './fold';
import { compilePhrases, createPhraseBook } from './phrase-book';
import { createReader } from './read-draft';
import type { ReviewKnowledge } from './rule-reader';

/** A stretch of a text that could point at a person. Offsets are UTF-16 code units. */
export interface Identifier extends Span {
  /** Name of the signal, as in knowledge/rules/README.md. */
  type: string;
}

export interface IdentifierFinder {
  /** Every identifier, by place; several types may share a place. */
  find(text: string): Identifier[];
}

/** Signals that identify by themselves. */
export const IDENTIFIER_TYPES = [
  'person-name',
  'initials',
  'nickname',
  'date',
  'time',
  'age',
  'place-small',
  'phone',
  'email',
  'url',
  'profile-link',
  'handle',
  'ip',
  'mac',
  'national-id',
  'credit-card',
  'iban',
  'vin',
  'mrn',
  'account-number',
  'license-number',
  'plate',
  'device-serial',
  'room-bed',
] as const;

export function createIdentifierFinder(
  knowledge: Pick<ReviewKnowledge, 'wordData' | 'platforms' | 'organization'>,
): IdentifierFinder {
  const book = createPhraseBook(compilePhrases(new Map(), []));
  const read = createReader(book, createDetectors(knowledge));
  return {
    find(text) {
      const reading = read(draftSchema.parse({ text }));
      return IDENTIFIER_TYPES.flatMap((type) =>
        reading
          .marksOf(type)
          .list.map(({ start, end }) => ({ type, ...reading.folded.spanOf(start, end) })),
      ).toSorted((a, b) => a.start - b.start || a.end - b.end || a.type.localeCompare(b.type));
    },
  };
}
