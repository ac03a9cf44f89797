export * from './domain';
export type { Assistant } from './assistant';
