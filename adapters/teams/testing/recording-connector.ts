import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { Activity } from 'botbuilder';
import { listen, readBody } from './http';
import type { Server } from './http';

/** A call that the bot made to Teams. */
export interface Call {
  method: string;
  path: string;
  query: string;
  authorization: string | undefined;
  body: Partial<Activity> & Record<string, unknown>;
}

/** Stands in for the Teams service: takes every call, keeps it, and can be told to refuse. */
export interface RecordingConnector extends Server {
  /** Without questions about members. */
  calls: Call[];
  /** What is told of members, by their id; nothing of others. */
  members: Map<string, object>;
  /** Paths of the questions about members. */
  lookups: string[];
  /** Messages that were sent, without typing signs. */
  messages(): Call[];
  /** Answers calls for which `when` holds with `status`, until `reset`. */
  refuse(status: number, when: (call: Call) => boolean): void;
  /** Lets calls wait until the returned function is called. */
  hold(): () => unknown;
  /** Resolves when the next call has come in. */
  nextCall(): Promise<void>;
  reset(): void;
}

export const PERSONAL_CHAT = 'a:opened-personal-chat';

export async function startRecordingConnector(): Promise<RecordingConnector> {
  const calls: Call[] = [];
  const members = new Map<string, object>();
  const lookups: string[] = [];
  const arrived: (() => void)[] = [];
  let held: Promise<unknown> | undefined;
  let refusal: { status: number; when: (call: Call) => boolean } | undefined;
  const server = await listen(async (request, response) => {
    const text = await readBody(request);
    const { pathname, search } = new URL(request.url ?? '/', 'http://local');
    const call: Call = {
      method: request.method ?? '',
      path: decodeURIComponent(pathname),
      query: search,
      authorization: request.headers.authorization,
      body: text === '' ? {} : JSON.parse(text),
    };
    if (call.method === 'GET') {
      lookups.push(call.path);
      tellMember(response, members.get(call.path.split('/').at(-1) ?? ''));
      return;
    }
    calls.push(call);
    arrived.splice(0).forEach((resolve) => resolve());
    await held;
    const status = refusal?.when(call) ? refusal.status : 200;
    const id = pathname === '/v3/conversations' ? PERSONAL_CHAT : `sent-${calls.length}`;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { id } : { error: { code: 'Refused' } }));
  });
  return {
    ...server,
    calls,
    members,
    lookups,
    messages: () => calls.filter(({ body }) => body.type === 'message'),
    refuse: (status, when) => {
      refusal = { status, when };
    },
    hold: () => {
      const gate = new EventEmitter();
      held = once(gate, 'open');
      return () => gate.emit('open');
    },
    nextCall: () =>
      new Promise((resolve) => {
        arrived.push(resolve);
      }),
    reset: () => {
      held = undefined;
      calls.length = 0;
      members.clear();
      lookups.length = 0;
      refusal = undefined;
    },
  };
}

function tellMember(response: ServerResponse, member: object | undefined): void {
  response.writeHead(member ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(member ?? { error: { code: 'MemberNotFoundInConversation' } }));
}
