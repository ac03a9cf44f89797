import lunr from 'lunr';
import type { Steps } from '../domain';
import type { Scored } from './posting-lists';
import { createTopFinder } from './top-documents';

/** What lunr learned about the documents, by term, in arrays that can be stored as they are. */
export interface PostingsIndex {
  documentCount: number;
  /** Number of each term. */
  terms: ReadonlyMap<string, number>;
  /** Where each term's documents start; one more entry than there are terms. */
  starts: Uint32Array;
  documents: Uint32Array;
  weights: Float32Array;
}

export interface Postings {
  /** The best documents for the terms, best first. */
  find(terms: Iterable<number>, limit: number): Scored[];
  /** Undefined when no document has the term. */
  numberOf(term: string): number | undefined;
  /** How rare a term is. */
  idf(term: number): number;
}

const FIELD = 'text';
const STRIDE = 500;

/** Lets lunr index the documents (lists of terms). */
export function* indexDocuments(documents: readonly (readonly string[])[]): Steps<PostingsIndex> {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field(FIELD);
  for (const [id, terms] of documents.entries()) {
    builder.add({ id, [FIELD]: terms });
    if (id % STRIDE === STRIDE - 1) yield;
  }
  const index = builder.build();
  yield;
  return readPostings(index, documents.length);
}

/** A query costs what its rare terms' postings hold, and not what lunr's query sets cost. */
export function createPostings(index: PostingsIndex): Postings {
  const { documentCount, terms, starts } = index;
  return {
    numberOf: (term) => terms.get(term),
    idf: (term) => Math.log(1 + documentCount / (starts[term + 1]! - starts[term]!)),
    find: createTopFinder(index),
  };
}

/** What lunr keeps and its types do not name. */
interface LunrInside {
  fieldVectors: Record<string, { elements: number[] }>;
  invertedIndex: Record<string, { _index: number }>;
}

function readPostings(index: lunr.Index, documentCount: number): PostingsIndex {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { fieldVectors, invertedIndex } = index as unknown as LunrInside;
  const terms = new Map(Object.entries(invertedIndex).map(([term, { _index }]) => [term, _index]));
  const vectors = Array.from(
    { length: documentCount },
    (_, document) => fieldVectors[`${FIELD}/${document}`]?.elements ?? [],
  );
  const starts = countStarts(vectors, terms.size);
  const ends = starts.slice();
  const documents = new Uint32Array(starts.at(-1) ?? 0);
  const weights = new Float32Array(documents.length);
  for (const [document, elements] of vectors.entries()) {
    for (let i = 0; i < elements.length; i += 2) {
      const at = ends[elements[i]!]!++;
      documents[at] = document;
      weights[at] = elements[i + 1]!;
    }
  }
  return { documentCount, terms, starts, documents, weights };
}

function countStarts(vectors: readonly (readonly number[])[], termCount: number): Uint32Array {
  const starts = new Uint32Array(termCount + 1);
  for (const elements of vectors)
    for (let i = 0; i < elements.length; i += 2) starts[elements[i]! + 1]!++;
  for (let term = 0; term < termCount; term++) starts[term + 1]! += starts[term]!;
  return starts;
}
