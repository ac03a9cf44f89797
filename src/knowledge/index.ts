export { createPlaceOf } from './collect';
export { hashOfCode } from './code-hash';
export { PREBUILT_FILE, readPrebuilt, writePrebuilt } from './prebuilt';
export { readInSteps, readKnowledge } from './read-knowledge';
export { readOwnedContent } from './read-owned-content';
export { watchKnowledge } from './watch-knowledge';
