export { createReviewer } from './reviewer';
export type { ReviewKnowledge, Reviewer } from './reviewer';
export { validateRules } from './validate-rules';
