export { countReply } from './count-reply';
export { createTally } from './tally';
export type { Tally } from './tally';
