import type { Express } from 'express';
import { Counter, Registry, collectDefaultMetrics } from 'prom-client';
import type { Core, Handled, Office } from '../../src';

/** Health, readiness and numbers. Numbers count kinds and verdicts, never people or words. */
export interface Health {
  /** The same assistant, counted. */
  counted(assistant: Core): Office;
  mount(app: Express): void;
  /** Readiness: false while the process is stopping. */
  setReady(ready: boolean): void;
}

export function createHealth(): Health {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const replies = new Counter({
    name: 'policy_replies_total',
    help: 'Replies given, by kind and verdict.',
    labelNames: ['kind', 'verdict'],
    registers: [registry],
  });
  let isReady = false;
  return {
    counted: (assistant) => ({
      async handle(request) {
        const handled = await assistant.handle(request);
        replies.inc(labelsOf(handled));
        return handled;
      },
    }),
    mount(app) {
      app.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
      app.get('/readyz', (_request, response) => {
        response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'stopping' });
      });
      app.get('/metrics', async (_request, response) => {
        response.type(registry.contentType).send(await registry.metrics());
      });
    },
    setReady(ready) {
      isReady = ready;
    },
  };
}

function labelsOf({ reply }: Handled): { kind: string; verdict: string } {
  return { kind: reply.kind, verdict: 'verdict' in reply ? reply.verdict : 'none' };
}
