import { highestWeights, inOrder } from './posting-lists';
import type { FindTop, PostingLists, Scored } from './posting-lists';

/** Far above what adding up in another order changes. */
const ROUNDING = 1e-6;
/** When rarer words found this many, commoner ones bring no new ones, and only the best go on. */
const ENOUGH = 25_000;
const WORTH_COMPLETING = 2_000;
/** How many documents are scanned in the time that one is looked up in. */
const LOOK_UP = 16;

/**
 * Makes a finder that reads the terms that can add most first. As soon as the other terms together
 * cannot lift a new document among the best, it only completes the scores of those that still can
 * be: what is in every second document costs next to nothing then.
 */
export function createPruningFinder(lists: PostingLists): FindTop {
  const { starts } = lists;
  const bounds = highestWeights(lists);
  const tally: Tally = {
    scores: new Float64Array(lists.documentCount),
    touched: new Uint32Array(lists.documentCount),
    count: 0,
  };
  const lengthOf = (term: number): number => starts[term + 1]! - starts[term]!;
  return (queried, limit) => {
    const terms = inOrder(queried, bounds);
    const rests = restsOf(terms.map((term) => bounds[term]!));
    let next = 0;
    let isWide = false;
    for (; next < terms.length; next++) {
      const term = terms[next]!;
      const length = lengthOf(term);
      isWide = tally.count >= limit && tally.count + length > ENOUGH;
      if (isWide) break;
      if (length > tally.count && rests[next]! + ROUNDING < barOf(tally, limit)) break;
      addAll(lists, term, tally);
    }
    if (isWide && tally.count > WORTH_COMPLETING)
      dropBelow(tally, roughBarOf(tally, WORTH_COMPLETING));
    for (; next < terms.length; next++) {
      dropBelow(tally, barOf(tally, limit) - rests[next]! - ROUNDING);
      addToTouched(lists, terms[next]!, tally);
    }
    const best = selectBest(tally, limit);
    dropBelow(tally, Infinity);
    return best;
  };
}

interface Tally {
  scores: Float64Array;
  /** The documents with a score, in no order, and how many there are. */
  touched: Uint32Array;
  count: number;
}

/** What each term and those after it can add together. */
function restsOf(bounds: readonly number[]): number[] {
  const rests = [...bounds];
  for (let i = rests.length - 2; i >= 0; i--) rests[i]! += rests[i + 1]!;
  return rests;
}

function addAll({ starts, documents, weights }: PostingLists, term: number, tally: Tally): void {
  const { scores, touched } = tally;
  const end = starts[term + 1]!;
  let { count } = tally;
  for (let i = starts[term]!; i < end; i++) {
    const document = documents[i]!;
    const weight = weights[i]!;
    // lunr rounds: a word of every document can weigh nothing, and a score of nothing means untouched.
    if (weight === 0) continue;
    const score = scores[document]!;
    if (score === 0) touched[count++] = document;
    scores[document] = score + weight;
  }
  tally.count = count;
}

function addToTouched(lists: PostingLists, term: number, { scores, touched, count }: Tally): void {
  const { starts, documents, weights } = lists;
  const start = starts[term]!;
  const end = starts[term + 1]!;
  if (count * LOOK_UP > end - start) {
    for (let i = start; i < end; i++)
      if (scores[documents[i]!]! > 0) scores[documents[i]!]! += weights[i]!;
    return;
  }
  for (let i = 0; i < count; i++) {
    const at = placeOf(documents, touched[i]!, { start, end });
    if (documents[at] === touched[i] && at < end) scores[touched[i]!]! += weights[at]!;
  }
}

/** Where a document is, or would be, between two places of a sorted list. */
function placeOf(
  documents: Uint32Array,
  document: number,
  { start, end }: { start: number; end: number },
): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (documents[middle]! < document) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Forgets the documents with a lower score. */
function dropBelow(tally: Tally, bar: number): void {
  const { scores, touched, count } = tally;
  tally.count = 0;
  for (let i = 0; i < count; i++) {
    const document = touched[i]!;
    if (scores[document]! >= bar) touched[tally.count++] = document;
    else scores[document] = 0;
  }
}

/** Score of the last one of the best; nothing while there are fewer. */
function barOf({ scores, touched, count }: Tally, limit: number): number {
  if (count < limit) return 0;
  const best = new Float64Array(limit);
  for (let i = 0; i < count; i++) {
    const score = scores[touched[i]!]!;
    if (score > best[0]!) putInOrder(best, score);
  }
  return best[0]!;
}

const BUCKETS = 1024;

/** A score that about `wanted` documents reach, and no fewer. */
function roughBarOf({ scores, touched, count }: Tally, wanted: number): number {
  let top = 0;
  for (let i = 0; i < count; i++) top = Math.max(top, scores[touched[i]!]!);
  const width = top / (BUCKETS - 1);
  const buckets = new Uint32Array(BUCKETS);
  for (let i = 0; i < count; i++) buckets[Math.floor(scores[touched[i]!]! / width)]!++;
  let bucket = BUCKETS - 1;
  for (let above = buckets[bucket]!; above < wanted && bucket > 0; above += buckets[bucket]!)
    bucket -= 1;
  return bucket * width;
}

/** Replaces the first, lowest, of ascending scores. */
function putInOrder(best: Float64Array, score: number): void {
  let at = 0;
  for (; at + 1 < best.length && best[at + 1]! < score; at++) best[at] = best[at + 1]!;
  best[at] = score;
}

function selectBest({ scores, touched, count }: Tally, limit: number): Scored[] {
  const best: Scored[] = [];
  let bar = 0;
  for (let i = 0; i < count; i++) {
    const document = touched[i]!;
    const score = scores[document]!;
    if (score < bar) continue;
    insert(best, { document, score });
    if (best.length > limit) best.pop();
    if (best.length === limit) bar = best[limit - 1]!.score;
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
