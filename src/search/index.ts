export { createSearch } from './create-search';
export { glossesSchema } from './glosses';
export { languagesSchema, scopeSchema, synonymsSchema } from './lexicon';
