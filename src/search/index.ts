export { createSearch, openSearch } from './create-search';
export type { Search } from './create-search';
export { createLanguageDetector } from './detect-language';
export { glossesSchema } from './glosses';
export { languagesSchema, scopeSchema, synonymsSchema } from './lexicon';
