export { countReply } from './count-reply';
export { createTally } from './tally';
