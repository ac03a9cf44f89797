import type { Delivery, Place } from '../../src';

/** A platform's stand-in that counts what arrives, and makes trouble. */
export interface Stand {
  platform: 'slack' | 'teams';
  /** Where workers send to. */
  url: string;
  /** The `n`th person. */
  placeOf(n: number): Omit<Place, 'closed' | 'optedOut'>;
  /** What goes wrong, a different thing each turn. */
  spoil(turn: number): void;
  /** One entry a message that stands, by delivery or by place. */
  arrived(): string[];
  /** The entry that a delivery has there. */
  entryOf(delivery: Delivery): string;
  stop(): Promise<void>;
}
