import express from 'express';
import type { Core, Log, LogFields, Sender, Store } from '../../../src/index';
import { createTeamsAdapter } from '../app';
import type { PrivateReplies, TeamsConfig } from '../config';
import { listen } from './http';
import type { Server } from './http';
import { APP_ID, TENANT_ID } from './local-issuer';
import type { LocalIssuer } from './local-issuer';
import type { RecordingConnector } from './recording-connector';

export interface LogLine {
  level: string;
  message: string;
  fields: LogFields | undefined;
}

/** The real adapter in a real Express app, with a client in place of Teams. */
export interface RunningTeams extends Server {
  log: LogLine[];
  status: string;
  stop(): Promise<void>;
  sender: Sender | undefined;
  /** Sends an activity as Teams would, signed when there is an issuer. */
  send(
    activity: object,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown; text: string }>;
}

interface Options {
  assistant: Core;
  connector: RecordingConnector;
  issuer?: LocalIssuer;
  privateReplies?: PrivateReplies;
  store?: Store;
  /** Makes the app one of several tenants, of which these get answers. */
  tenants?: readonly string[];
}

export async function startTeams(options: Options): Promise<RunningTeams> {
  const { assistant, connector, issuer, store, tenants, privateReplies = 'in-place' } = options;
  const log: LogLine[] = [];
  const config: TeamsConfig = issuer
    ? {
        mode: 'teams',
        privateReplies,
        ...(tenants && { tenants }),
        credentials: {
          type: tenants ? 'MultiTenant' : 'SingleTenant',
          appId: APP_ID,
          tenantId: TENANT_ID,
          password: 'unused',
        },
      }
    : { mode: 'emulator', privateReplies: 'personal-chat' };
  const adapter = createTeamsAdapter({
    config,
    assistant,
    log: recorder(log),
    ...(store && { store }),
    ...(issuer && { authentication: issuer.authentication }),
  });
  const app = express();
  adapter.mount(app);
  await adapter.start();
  const server = await listen(app);
  const endpoint = `${server.url}/api/messages`;
  return {
    ...server,
    log,
    status: adapter.status,
    stop: () => adapter.stop(),
    sender: adapter.sender,
    async send(activity, headers = {}) {
      const signature = issuer
        ? { authorization: `Bearer ${issuer.sign(connector.url)}` }
        : undefined;
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signature, ...headers },
        body: JSON.stringify({ serviceUrl: connector.url, ...activity }),
      });
      const text = await response.text();
      return { status: response.status, text, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

function recorder(lines: LogLine[]): Log {
  const write = (level: string) => (message: string, fields?: LogFields) =>
    void lines.push({ level, message, fields });
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
