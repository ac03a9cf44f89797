export { readKnowledge } from './read-knowledge';
export { watchKnowledge } from './watch-knowledge';
