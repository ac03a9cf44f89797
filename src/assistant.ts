import type { Handled, Request } from './domain';

/** Everything an adapter needs of the core. */
export interface Assistant {
  /**
   * Answers one request. Never throws for what a person typed: bad input gets a `refusal`.
   * Synchronous and deterministic; keeps no text.
   */
  handle(request: Request): Handled;
}
