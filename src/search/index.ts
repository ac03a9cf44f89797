export { createSearch } from './create-search';
export type { Search } from './create-search';
export { languagesSchema, scopeSchema, synonymsSchema } from './lexicon';
