import type { Instant, Knowledge, ReminderReply } from '../domain';
import { carryOut } from './desk/carry-out';
import { notice, openDesk } from './desk/desk';
import type { Caller, Desk, RemindersSetup } from './desk/desk';
import { exportLines } from './desk/export-lines';
import { findRun } from './desk/find-named';
import { LOOKS, keepRecord } from './desk/keep-record';
import { orderOf, press } from './desk/press';
import { readRemindToken } from './desk/remind-token';
import { isAdmin, mayOrder } from './desk/who-may';
import type { Order } from './orders/order';
import { readOrderWords } from './orders/order-words';
import type { OrderWords } from './orders/order-words';
import { readOrder } from './orders/read-order';
import { wordsAfterRemind } from './orders/words-after-remind';
import { createPlanner } from './plan/create-planner';
import { createDeliveryWriter } from './write-delivery';
import type { DeliveryWriter } from './write-delivery';

/** Somebody's order: typed after `remind`, made by a form, or by a button's token. */
export type ReminderCall = Caller & ({ words: string } | { order: Order } | { token: string });

/** Weekly messages: orders about them, and what is due. Every call may throw a StoreError. */
export interface Reminders extends DeliveryWriter {
  /** Carries out an order, or says why not. Never throws for what was typed. */
  handle(call: ReminderCall): Promise<ReminderReply>;
  /** What stands after "remind" or a word like it; undefined when a message begins otherwise. */
  wordsOf(message: string): string | undefined;
  /** Plans all that came due; gives how many runs it opened. Safe in several processes at once. */
  plan(now: Instant): Promise<number>;
  /** Deliveries of a run as lines of CSV, headings first; undefined for a run that the person may not see. */
  exportRun(run: string, caller: Caller): Promise<AsyncIterable<string> | undefined>;
}

const DAY_MS = 86_400_000;

/** Grace is a day, and the zone UTC, where they are left out. */
export type RemindersOptions = Omit<RemindersSetup, 'zone' | 'graceMs'> &
  Partial<Pick<RemindersSetup, 'zone' | 'graceMs'>>;

export function createReminders(options: RemindersOptions): Reminders {
  const setup: RemindersSetup = { zone: 'UTC', graceMs: DAY_MS, ...options };
  const wordsIn = rememberWords();
  const planner = createPlanner(setup);
  return {
    async handle(call) {
      const desk = openDesk(setup, call);
      if ('order' in call) return obey(desk, call.order, () => carryOut(desk, call.order));
      if ('token' in call) return handleToken(desk, call.token);
      const read = readOrder(call.words, wordsIn(desk.content), desk.now);
      return read.kind === 'misread'
        ? notice(desk, 'misread', { misread: read })
        : obey(desk, read, () => carryOut(desk, read));
    },
    wordsOf: (message) => wordsAfterRemind(message, wordsIn(setup.knowledge()), setup.now()),
    plan: (now) => planner.plan(now),
    ...createDeliveryWriter(setup),
    async exportRun(named, caller) {
      const desk = openDesk(setup, caller);
      const order: Order = { kind: 'export', run: named };
      const run = isAdmin(setup, caller.person) ? await findRun(desk, named) : undefined;
      await keepRecord(desk, order, run ? 'ordered' : 'refused');
      return run && exportLines(desk, run.id);
    },
  };
}

async function handleToken(desk: Desk, token: string): Promise<ReminderReply> {
  const pressed = readRemindToken(token);
  if (!pressed) return notice(desk, 'stale');
  return obey(desk, orderOf(pressed), () => press(desk, pressed));
}

async function obey(
  desk: Desk,
  order: Order,
  act: () => Promise<ReminderReply>,
): Promise<ReminderReply> {
  if (!mayOrder(desk.setup, desk.person, order)) {
    await keepRecord(desk, order, 'refused');
    return notice(desk, 'not-allowed');
  }
  await keepRecord(desk, order, 'ordered');
  const reply = await act();
  if (reply.kind === 'notice' && reply.topic === 'not-allowed')
    await keepRecord(desk, order, 'refused');
  return reply;
}

/** The word lists of the content, read once. */
function rememberWords(): (content: Knowledge) => OrderWords {
  const known = new WeakMap<Knowledge, OrderWords>();
  return (content) => {
    const words = known.get(content) ?? readOrderWords(content);
    known.set(content, words);
    return words;
  };
}

/** Whether words only look: they change nothing, so that no store has to be made for them. */
export function isLook(words: string, content: Knowledge, now: Instant): boolean {
  const read = readOrder(words, readOrderWords(content), now);
  return read.kind === 'misread' || read.kind === 'test' || LOOKS.has(read.kind);
}
