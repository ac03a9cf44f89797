import type { Express } from 'express';
import type { Sender } from '../src';

/** What adapters/main.ts asks of a chat platform; adapters/README.md explains it. */
export interface Adapter {
  /** Name shown at start, e.g. "Slack". */
  name: string;
  /** One line for the start-up table: how it is connected, or which variable would turn it on. */
  status: string;
  /** Adds the adapter's routes. Each route brings its own body parser: a global one breaks Slack's signature check. */
  mount(app: Express): void;
  /** Opens connections that the adapter itself starts (Socket Mode). */
  start(): Promise<void>;
  /** Finishes what is in flight, then closes. */
  stop(): Promise<void>;
  /** How the platform is written to without being asked; absent while it cannot be. */
  sender?: Sender;
}
