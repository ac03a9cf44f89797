export { IDENTIFIER_TYPES, createIdentifierFinder } from './identifiers';
export type { Identifier, IdentifierFinder } from './identifiers';
export { createReviewer } from './reviewer';
export { validateRules } from './validate-rules';
