export { compare } from './compare';
export type { ChangedReply, ChangedReview, Comparison, Version } from './compare';
export type { Edit } from './compare-content';
export { lint } from './lint';
export { gistOf, tryDrafts, tryQuestions } from './try-golden';
export type { Answering, WrongReply, WrongReview } from './try-golden';
