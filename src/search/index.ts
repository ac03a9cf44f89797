export { createSearch } from './create-search';
export type { Search } from './create-search';
