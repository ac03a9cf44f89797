import { Index } from 'flexsearch';
import { LIMIT } from '../engine';
import type { BuildEngine } from '../engine';

/** Whole words, without context: prefixes and context find fewer right clauses. It gives no scores. */
export const buildFlexSearch: BuildEngine = ({ entries }) => {
  const index = new Index({ tokenize: 'strict', resolution: 9 });
  entries.forEach(({ title, texts }, i) => void index.add(i, [title, ...texts].join('\n')));
  return {
    find: (question) =>
      index
        .search(question, { limit: LIMIT, suggest: true })
        .map((i) => ({ clause: entries[Number(i)]?.id ?? '' })),
  };
};
