import type { Assistant } from './assistant';
import type { Handled, Request } from './domain';

/** The assistant with a memory behind it: a request goes in, a reply comes out. */
export interface Office {
  /** As `Assistant.handle`. What needs the store is told in a `refusal` while the store is away. */
  handle(request: Request): Promise<Handled>;
}

/** What adapters talk to. */
export type Core = Assistant | Office;
