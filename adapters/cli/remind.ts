import { setTimeout as wait } from 'node:timers/promises';
import { MACHINE, StoreError, createMessages, createReminders, isLook } from '../../src';
import type {
  Knowledge,
  Locale,
  Log,
  Person,
  ReminderReply,
  Reminders,
  RunReport,
  StorePlace,
} from '../../src';
import { openRemindStore } from './open-remind-store';
import type { OpenedStore } from './open-remind-store';
import { renderText } from './render-text';
import { writeLine } from './terminal';
import type { Terminal } from './terminal';

export interface RemindOptions {
  json?: boolean;
  /** Waits until a run is over, with a line of progress. */
  follow?: boolean;
  lang?: Locale;
}

interface Context {
  terminal: Terminal;
  knowledge: Knowledge;
  place: StorePlace;
  /** Name of who sits here, for the audit log. */
  user: string;
  /** IANA zone where nobody says another. */
  zone: string;
}

const POLL_MS = 1000;
/** Notices of what could not be done. */
const FAILED = /^(misread|stale|nothing-|not?-|closed-|just-)/;
const SILENT: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** `policy remind …`: the orders of the chats, for all workspaces. Returns the exit code. */
export async function remind(
  context: Context,
  words: string,
  options: RemindOptions,
): Promise<number> {
  const opened = await openRemindStore(context.place, isLook(words, context.knowledge, Date.now()));
  try {
    return await carryOut({ ...context, ...options, opened }, words);
  } catch (error) {
    if (!opened.isInUse || !(error instanceof StoreError)) throw error;
    throw new StoreError(
      'IN_USE',
      'The assistant is running and holds the data folder. Beside it, list, preview, runs and report can be read; give other orders in a chat, or stop it first.',
    );
  } finally {
    await opened.close();
  }
}

type Session = Context & RemindOptions & { opened: OpenedStore };

async function carryOut(session: Session, words: string): Promise<number> {
  const { terminal, json, follow, lang = 'en' } = session;
  const messages = createMessages(session.knowledge);
  const reminders = openReminders(session, messages);
  const caller = { person: personOf(session.user), lang };
  let reply = await reminders.handle({ ...caller, words });
  if (reply.kind === 'run-export') return printExport(reminders, reply.run.id, session);
  if (follow && reply.kind === 'run-report') reply = await followRun(session, reminders, reply);
  const text = json
    ? JSON.stringify(reply, null, 2)
    : renderText({ ...messages.render(reply), actions: [] }, terminal);
  writeLine(terminal.output, text);
  return reply.kind === 'notice' && FAILED.test(reply.topic) ? 1 : 0;
}

function openReminders(
  { knowledge, opened, zone }: Session,
  messages: ReturnType<typeof createMessages>,
): Reminders {
  return createReminders({
    knowledge: () => knowledge,
    store: opened.store,
    now: Date.now,
    log: SILENT,
    admins: [],
    // What this command plans is sent by the assistant itself.
    senders: [],
    render: (reply) => messages.render(reply),
    zone,
  });
}

/** Who can run commands here could as well edit the store. */
function personOf(user: string): Person {
  return { platform: MACHINE, workspace: '', id: user, isPlatformAdmin: true };
}

async function printExport(
  reminders: Reminders,
  run: string,
  { terminal, user, lang = 'en' }: Session,
): Promise<number> {
  const lines = await reminders.exportRun(run, { person: personOf(user), lang });
  for await (const line of lines ?? []) writeLine(terminal.output, line);
  return lines ? 0 : 1;
}

/** Looks every second, and says when something has changed. */
async function followRun(
  { terminal, user, lang = 'en' }: Session,
  reminders: Reminders,
  first: RunReport,
): Promise<ReminderReply> {
  let reply: ReminderReply = first;
  let shown = '';
  while (reply.kind === 'run-report' && reply.run.state === 'open') {
    const progress = `${reply.settled} / ${reply.run.total}`;
    if (progress !== shown) writeLine(terminal.errors, progress);
    shown = progress;
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    await wait(POLL_MS);
    const caller = { person: personOf(user), lang };
    // oxlint-disable-next-line no-await-in-loop -- one look after the other
    reply = await reminders.handle({ ...caller, words: `report ${first.run.id}` });
  }
  return reply;
}
