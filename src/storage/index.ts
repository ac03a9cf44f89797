export { backupStore, restoreStore } from './backup';
export { checkStore } from './check-store';
export { isEncryptionKey } from './encryption';
export type { Keys } from './encryption';
export { inspectStore } from './inspect-store';
export type { StoreInspection } from './inspect-store';
export { openStore, openStoreToRead } from './open-store';
export type { StoreOptions } from './open-store';
export type { StorePlace } from './open-database';
