import { SCOPES } from '../identity';
import { missingScope } from './method-scopes';
import { createOAuth } from './oauth';
import type { OAuth } from './oauth';
import { createReactions } from './reactions';
import { blockFaults, viewFaults } from './validate-blocks';

export type Loose = Record<string, unknown>;

/** What the stand-in answers: a result, or Slack's error code with the reason for a developer. */
interface Result {
  answer?: Loose;
  error?: string;
  fault?: string;
}

/** A small workspace with Slack's rules: who is where, which messages and views there are. */
export interface Workspace {
  /** What was granted to the app. */
  scopes: readonly string[];
  /** People whom a message may name; naming anybody else is a ping. */
  named: Set<string>;
  /** Reactions that stand: "C1:5.1:eyes". */
  reactions(): string[];
  oauth: OAuth;
  newTrigger(bornAt: number): string;
  lastMessage(): string;
  lastView(): string;
  /** The metadata of every message that stands. */
  metadata(): unknown[];
  /** What Slack would refuse in a message. */
  messageFault(args: Loose): string | undefined;
  call(method: string, args: Loose, bearer: unknown): Result;
}

const TOKEN = 'xoxb-test';
const APP_TOKEN = 'xapp-test';
const TRIGGER_LIFE_MS = 3_000;

/** Who is where: C1 is public, C2 has two people, G1 is private and the assistant is not in it, D1 is a chat with it. */
const MEMBERS: Record<string, readonly string[]> = {
  C1: ['U1', 'U2', 'U4', 'UBOT'],
  C2: ['U1', 'U2', 'UBOT'],
  G1: ['U1'],
  D1: ['U1', 'UBOT'],
};
/** The chats between the assistant and each person. */
const CHATS: Record<string, string> = { U1: 'D1', U2: 'D2', U3: 'D3', U4: 'D4' };
/** The many of a large workspace: U1000 has the chat D1000, and so on. */
const chatOf = (user: string): string | undefined =>
  CHATS[user] ?? (/^U\d{4,5}$/.test(user) ? `D${user.slice(1)}` : undefined);
/** U2 and U4 run the workspace. */
const PROFILES: Record<string, Loose> = {
  U1: { locale: 'en-US', tz: 'America/Chicago', is_admin: false, is_owner: false },
  U2: { locale: 'es-MX', tz: 'America/Mexico_City', is_admin: true, is_owner: false },
  U4: { locale: 'en-GB', tz: 'Europe/London', is_admin: true, is_owner: true },
  U3: { locale: 'fr-CA', tz: 'America/Toronto', is_admin: false, is_owner: false },
};

export function createWorkspace(socketUrl: string): Workspace {
  const triggers = new Map<string, number>();
  const messages = new Map<string, Loose>();
  const views = new Map<string, number>();
  const reactions = createReactions();
  const oauth = createOAuth();
  const named = new Set<string>();
  let count = 0;

  const methods: Record<string, (args: Loose) => Result> = {
    'auth.test': () => ({ answer: { user_id: 'UBOT', bot_id: 'BBOT', team_id: 'T1' } }),
    'apps.connections.open': () => ({ answer: { url: socketUrl } }),
    'users.info': ({ user }) => {
      const profile = PROFILES[String(user)];
      return profile === undefined
        ? { error: 'user_not_found' }
        : { answer: { user: { id: user, ...profile } } };
    },
    'chat.postMessage': (args) => {
      const channel = chatOf(String(args['channel'])) ?? String(args['channel']);
      return placeFault(channel, 'UBOT') ?? contentFault(args, named) ?? post(channel, args);
    },
    'conversations.open': ({ users }) => {
      const channel = chatOf(String(users));
      return channel === undefined
        ? { error: 'user_not_found' }
        : { answer: { channel: { id: channel } } };
    },
    'conversations.history': ({ channel, oldest, include_all_metadata: isWhole }) =>
      placeFault(String(channel), 'UBOT') ?? {
        answer: {
          messages: historyOf(String(channel), Number(oldest)).map(({ ts, metadata }) => ({
            ts,
            // Slack leaves metadata out unless it is asked for.
            ...((isWhole === true || isWhole === 'true') && { metadata }),
          })),
          has_more: false,
        },
      },
    'chat.postEphemeral': (args) => {
      const channel = String(args['channel']);
      const isAbsent = !MEMBERS[channel]?.includes(String(args['user']));
      const noUser: Result | undefined = isAbsent ? { error: 'user_not_in_channel' } : undefined;
      const fault = placeFault(channel, 'UBOT') ?? noUser ?? contentFault(args, named);
      return fault ?? { answer: { message_ts: `${(count += 1)}.9` } };
    },
    'chat.update': (args) =>
      messageNotFound(args, 'message_not_found') ??
      contentFault(args, named) ?? { answer: { ts: args['ts'], channel: args['channel'] } },
    'chat.delete': (args) => {
      const missing = messageNotFound(args, 'message_not_found');
      messages.delete(`${String(args['channel'])}:${String(args['ts'])}`);
      return missing ?? { answer: { ts: args['ts'] } };
    },
    'reactions.add': (args) => placeFault(String(args['channel']), 'UBOT') ?? reactions.add(args),
    'reactions.remove': (args) => reactions.remove(args),
    'views.open': (args) => triggerFault(args) ?? viewFault(args, 'modal') ?? openView(0),
    'views.push': (args) => {
      const depth = Math.max(0, ...views.values());
      if (depth >= 2) return triggerFault(args) ?? { error: 'push_limit_reached' };
      return triggerFault(args) ?? viewFault(args, 'modal') ?? openView(depth + 1);
    },
    'views.update': (args) => {
      const isKnown = views.has(String(args['view_id']));
      return isKnown
        ? (viewFault(args, 'modal') ?? { answer: { view: { id: args['view_id'] } } })
        : { error: 'not_found' };
    },
    'views.publish': (args) =>
      viewFault(args, 'home') ?? { answer: { view: { id: `V${(count += 1)}` } } },
    'assistant.threads.setStatus': ({ channel_id: channel, thread_ts: thread, status }) =>
      requireText({ thread }) ??
      (status === undefined ? noArgument('status') : placeFault(String(channel), 'UBOT')) ??
      {},
    'assistant.threads.setSuggestedPrompts': ({
      channel_id: channel,
      prompts,
      thread_ts: thread,
    }) => {
      if (thread !== undefined)
        return { error: 'invalid_arguments', fault: 'thread_ts in an agent' };
      const isFew = Array.isArray(prompts) && prompts.length > 0 && prompts.length <= 4;
      return isFew ? (placeFault(String(channel), 'UBOT') ?? {}) : noArgument('prompts');
    },
  };

  function post(channel: string, { metadata }: Loose): Result {
    const ts = `${(Date.now() / 1_000).toFixed(3)}${String((count += 1)).padStart(3, '0')}`;
    messages.set(`${channel}:${ts}`, { ts, metadata });
    return { answer: { ts, channel } };
  }

  function historyOf(channel: string, oldest: number): Loose[] {
    return [...messages]
      .filter(([key, { ts }]) => key.startsWith(`${channel}:`) && Number(ts) > oldest)
      .map(([, message]) => message);
  }

  function messageNotFound(args: Loose, error: string): Result | undefined {
    const isKnown = messages.has(`${String(args['channel'])}:${String(args['ts'])}`);
    return isKnown ? undefined : { error };
  }

  function openView(depth: number): Result {
    if (depth === 0) views.clear();
    const id = `V${(count += 1)}`;
    views.set(id, depth);
    return { answer: { view: { id } } };
  }

  function triggerFault({ trigger_id: id }: Loose): Result | undefined {
    const bornAt = triggers.get(String(id));
    triggers.delete(String(id));
    if (bornAt === undefined) return { error: 'invalid_trigger_id' };
    return Date.now() - bornAt > TRIGGER_LIFE_MS ? { error: 'expired_trigger_id' } : undefined;
  }

  const workspace: Workspace = {
    scopes: SCOPES,
    named,
    reactions: () => reactions.standing(),
    oauth,
    newTrigger(bornAt) {
      const id = `trigger.${(count += 1)}`;
      triggers.set(id, bornAt);
      return id;
    },
    lastMessage: () => [...messages.keys()].at(-1)?.split(':')[1] ?? '',
    metadata: () => [...messages.values()].map(({ metadata }) => metadata),
    lastView: () => [...views.keys()].at(-1) ?? '',
    messageFault: (args) => contentFault(args, named)?.fault,
    call(method, args, bearer) {
      if (method === 'oauth.v2.access') return oauth.access(args);
      const isKnown =
        method === 'apps.connections.open'
          ? bearer === APP_TOKEN
          : bearer === TOKEN || oauth.of(String(bearer)) !== undefined;
      if (!isKnown) return { error: 'invalid_auth' };
      if (missingScope(method, workspace.scopes) !== undefined) return { error: 'missing_scope' };
      return methods[method]?.(args) ?? { error: 'unknown_method', fault: 'unknown' };
    },
  };
  return workspace;
}

function placeFault(channel: string, user: string): Result | undefined {
  // Chats with the assistant are always open to it.
  if (/^D\d+$/.test(channel)) return undefined;
  const members = MEMBERS[channel];
  if (!members) return { error: 'channel_not_found' };
  return members.includes(user) ? undefined : { error: 'not_in_channel' };
}

function contentFault(
  { text, blocks }: Loose,
  named: ReadonlySet<string> = NOBODY,
): Result | undefined {
  if (typeof text !== 'string' || text === '') return { error: 'no_text', fault: 'no text' };
  if (text.length > 4_000) return { error: 'msg_too_long', fault: 'text too long' };
  if (/<!/.test(text) || pingsIn(text, named).length > 0)
    return { error: 'pings', fault: 'the text pings somebody' };
  const faults = blocks === undefined ? [] : blockFaults(blocks);
  return faults.length > 0 ? { error: 'invalid_blocks', fault: faults.join('; ') } : undefined;
}

const NOBODY: ReadonlySet<string> = new Set();

function pingsIn(text: string, named: ReadonlySet<string>): string[] {
  return [...text.matchAll(/<@([^>]*)>/g)].map(([, id = '']) => id).filter((id) => !named.has(id));
}

function viewFault({ view }: Loose, type: 'modal' | 'home'): Result | undefined {
  const faults = viewFaults(view, type);
  return faults.length > 0 ? { error: 'invalid_arguments', fault: faults.join('; ') } : undefined;
}

function requireText(args: Record<string, unknown>): Result | undefined {
  const missing = Object.keys(args).find((name) => typeof args[name] !== 'string');
  return missing === undefined ? undefined : noArgument(missing);
}

function noArgument(name: string): Result {
  return { error: 'invalid_arguments', fault: `${name} is missing` };
}
