export { createReminders, isLook } from './create-reminders';
export type { ReminderCall, Reminders, RemindersOptions } from './create-reminders';
export { startWork } from './delivery/work';
export type { Work } from './delivery/work';
export { MACHINE } from './desk/who-may';
export type { Order } from './orders/order';
export { ORDER_DAYS } from './orders/order-days';
export { orderWordsSchema } from './orders/order-words';
export { isAdmin } from './desk/who-may';
