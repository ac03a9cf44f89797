import type { FindTop, PostingLists } from './posting-lists';
import { createPruningFinder } from './pruning-finder';
import { createSummingFinder } from './summing-finder';

/** Up to here adding up every posting costs less than telling which of them cannot matter. */
const FEW_DOCUMENTS = 50_000;

export function createTopFinder(lists: PostingLists): FindTop {
  return lists.documentCount <= FEW_DOCUMENTS
    ? createSummingFinder(lists)
    : createPruningFinder(lists);
}
