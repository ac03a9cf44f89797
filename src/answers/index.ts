export { askedWaysSchema } from './asked-way';
export { createAnswers } from './create-answers';
export type { Answers } from './create-answers';
export { emergenciesSchema } from './emergencies';
export { factsSchema } from './facts';
export { followUpsSchema } from './follow-up';
export { smallTalkSchema } from './small-talk';
export { validateFacts } from './validate-facts';
