import { createAssistant } from '../../../src/assistant';
import { createSearch } from '../../../src/search';
import type { BuildEngine, Hit } from '../engine';

/** The search alone, as the peers are measured. */
export const buildSearch: BuildEngine = ({ knowledge }) => {
  const search = createSearch(knowledge);
  return {
    find: (question) =>
      search.find(question).hits.map(({ clause, confidence }) => ({ clause, score: confidence })),
  };
};

/** The whole reply: search, facts, verdict, words. */
export const buildReply: BuildEngine = ({ knowledge }) => {
  const assistant = createAssistant(knowledge);
  return {
    find(question) {
      const { reply } = assistant.handle({ kind: 'ask', text: question });
      return 'citations' in reply ? reply.citations.map(({ clause }): Hit => ({ clause })) : [];
    },
  };
};

/** The search where it has to tell what lies outside, by the number that the product goes by. */
export const buildScope: BuildEngine = ({ knowledge }) => {
  const search = createSearch(knowledge);
  return {
    find(question) {
      const { hits, inScope } = search.find(question);
      return hits.map(({ clause }) => ({ clause, score: inScope }));
    },
  };
};
