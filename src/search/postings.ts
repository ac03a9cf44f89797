import lunr from 'lunr';

/** A document and its score for a query, the score as lunr would give it. */
export interface Scored {
  document: number;
  score: number;
}

export interface Postings {
  /** The best documents for the terms, best first. */
  find(terms: ReadonlyMap<string, number>, limit: number): Scored[];
  /** How rare a term is; undefined when no document has it. */
  idf(term: string): number | undefined;
}

interface Posting {
  documents: Uint32Array;
  weights: Float32Array;
}

const FIELD = 'text';

/**
 * Lets lunr index the documents (lists of terms) and keeps its weights by term in typed arrays,
 * so that a query costs what its terms' postings hold and not what lunr's query sets cost.
 */
export function createPostings(documents: readonly (readonly string[])[]): Postings {
  const postings = readPostings(indexWithLunr(documents));
  const scores = new Float64Array(documents.length);
  return {
    idf(term) {
      const posting = postings.get(term);
      return posting && Math.log(1 + documents.length / posting.documents.length);
    },
    find(terms, limit) {
      const touched: number[] = [];
      for (const [term, boost] of terms) {
        const posting = postings.get(term);
        if (posting) addScores(posting, boost, { scores, touched });
      }
      const best = selectBest(touched, scores, limit);
      for (const document of touched) scores[document] = 0;
      return best;
    },
  };
}

function indexWithLunr(documents: readonly (readonly string[])[]): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('id');
  builder.field(FIELD);
  documents.forEach((terms, id) => builder.add({ id, [FIELD]: terms }));
  return builder.build();
}

/** What lunr keeps and its types do not name. */
interface LunrInside {
  fieldVectors: Record<string, { elements: number[] }>;
  invertedIndex: Record<string, { _index: number }>;
}

function readPostings(index: lunr.Index): Map<string, Posting> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { fieldVectors, invertedIndex } = index as unknown as LunrInside;
  const lists = new Map<number, { documents: number[]; weights: number[] }>();
  for (const [key, { elements }] of Object.entries(fieldVectors)) {
    const document = Number(key.slice(FIELD.length + 1));
    for (let i = 0; i < elements.length; i += 2) {
      const term = elements[i] ?? 0;
      const list = lists.get(term) ?? { documents: [], weights: [] };
      list.documents.push(document);
      list.weights.push(elements[i + 1] ?? 0);
      lists.set(term, list);
    }
  }
  const postings = new Map<string, Posting>();
  for (const [term, { _index: at }] of Object.entries(invertedIndex)) {
    const { documents = [], weights = [] } = lists.get(at) ?? {};
    postings.set(term, {
      documents: Uint32Array.from(documents),
      weights: Float32Array.from(weights),
    });
  }
  return postings;
}

function addScores(
  { documents, weights }: Posting,
  boost: number,
  { scores, touched }: { scores: Float64Array; touched: number[] },
): void {
  for (let i = 0; i < documents.length; i++) {
    const document = documents[i] ?? 0;
    if (scores[document] === 0) touched.push(document);
    scores[document] = (scores[document] ?? 0) + boost * (weights[i] ?? 0);
  }
}

/** Best first; equal scores in the order of the documents. */
function selectBest(touched: readonly number[], scores: Float64Array, limit: number): Scored[] {
  const best: Scored[] = [];
  for (const document of touched) {
    const score = scores[document] ?? 0;
    const worst = best.at(-1);
    if (worst && best.length === limit && !isBetter({ document, score }, worst)) continue;
    insert(best, { document, score });
    if (best.length > limit) best.pop();
  }
  return best;
}

function insert(best: Scored[], item: Scored): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other && isBetter(other, item)) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, item);
}

function isBetter(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.document < b.document);
}
