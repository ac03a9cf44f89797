export { createAnswers } from './create-answers';
export type { Answers, Asked } from './create-answers';
