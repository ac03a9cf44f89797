export { backupStore, restoreStore } from './backup';
export { checkStore } from './check-store';
export { openStore } from './open-store';
export type { StoreOptions } from './open-store';
export type { StorePlace } from './open-database';
