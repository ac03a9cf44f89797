export { inTime } from './in-time';
export { createPace } from './pace';
export { createTurns } from './turns';
export type { Turns } from './turns';
