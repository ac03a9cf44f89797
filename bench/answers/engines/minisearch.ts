import MiniSearch from 'minisearch';
import { LIMIT, STOP_WORDS } from '../engine';
import type { BuildEngine } from '../engine';

/** Fuzzy and prefix search for longer words only: for all words it finds half as many right clauses. */
const LONG = 4;

export const buildMiniSearch: BuildEngine = ({ entries }) => {
  const index = new MiniSearch({
    fields: ['title', 'text'],
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: {
      fuzzy: (term) => (term.length > LONG ? 0.2 : false),
      prefix: (term) => term.length > LONG,
    },
  });
  index.addAll(entries.map(({ id, title, texts }) => ({ id, title, text: texts.join('\n') })));
  return {
    find: (question) =>
      index
        .search(question)
        .slice(0, LIMIT)
        .map(({ id, score }) => ({ clause: String(id), score })),
  };
};
