export * from './domain';
export { createAssistant } from './assistant';
export type { Assistant } from './assistant';
export { createExplainer } from './explain';
export type { Explain } from './explain';
export { createMessages } from './messages';
export { openOffice } from './office';
export type { Core, Office, OpenOffice } from './office';
export { openAssistant, watchAssistant } from './open-assistant';
export type { LiveAssistant } from './open-assistant';
export { openContent } from './open-content';
export type { Content } from './open-content';
export { compareWith, lintFolder, testFolder } from './owner-tools';
export type { GoldenReport } from './owner-tools';
export { createPace, createTurns, inTime } from './people';
export type { Turns } from './people';
export { MACHINE, ORDER_DAYS, createReminders, isLook } from './reminders';
export type { Order, ReminderCall, Reminders, RemindersOptions } from './reminders';
export { IDENTIFIER_TYPES, createIdentifierFinder } from './review';
export type { Identifier, IdentifierFinder } from './review';
export {
  backupStore,
  checkStore,
  inspectStore,
  isEncryptionKey,
  openStore,
  openStoreToRead,
  restoreStore,
} from './storage';
export type { Keys, StoreInspection, StoreOptions, StorePlace } from './storage';
export { gistOf } from './upkeep';
export type { ChangedReply, ChangedReview, Comparison, Edit } from './upkeep';
