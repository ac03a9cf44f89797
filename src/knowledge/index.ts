export { readKnowledge } from './read-knowledge';
export { readOwnedContent } from './read-owned-content';
export { watchKnowledge } from './watch-knowledge';
