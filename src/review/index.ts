export { IDENTIFIER_TYPES, createIdentifierFinder } from './identifiers';
export type { Identifier, IdentifierFinder } from './identifiers';
export { createReviewer } from './reviewer';
export { createRewriter } from './rewrite/rewriter';
export { rewriteWordsSchema } from './rewrite/words';
export { validateRules } from './validate-rules';
