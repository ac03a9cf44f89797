export * from './domain';
export { createAssistant } from './assistant';
export type { Assistant } from './assistant';
export { openAssistant, openKnowledge, watchAssistant } from './open-assistant';
export type { LiveAssistant } from './open-assistant';
export { IDENTIFIER_TYPES, createIdentifierFinder } from './review';
export type { Identifier, IdentifierFinder } from './review';
