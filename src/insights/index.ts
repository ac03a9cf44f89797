export { countReply } from './count-reply';
export { readNumbers } from './read-numbers';
export { createTally } from './tally';
