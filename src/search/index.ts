export { createSearch, openSearch } from './create-search';
export type { Search } from './create-search';
export { glossesSchema } from './glosses';
export { languagesSchema, scopeSchema, synonymsSchema } from './lexicon';
