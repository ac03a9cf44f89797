import type { Locale } from './vocabulary';

/** Somewhere on a chat platform that a message can be sent to, in the platform's own ids. */
export interface PlaceRef {
  /** The adapter's name: "slack", "teams". */
  platform: string;
  /** Slack workspace (or organisation) id, Teams tenant id. */
  workspace: string;
  /** Channel, conversation or person id. */
  place: string;
}

/** Who sent a request. Only the adapter of the platform can know it; it is never typed. */
export interface Person {
  platform: string;
  workspace: string;
  /** The platform's id of the person. */
  id: string;
  /** True when the platform itself says that the person runs the workspace or the team. */
  isPlatformAdmin: boolean;
  /** Place that the role is limited to, e.g. a Teams team of which the person is an owner. */
  adminOf?: string;
}

/** A place as it is kept, with what is needed to write there again. */
export interface Place extends PlaceRef {
  kind: 'person' | 'channel' | 'group';
  /** IANA time zone of a person; unknown for places of several people. */
  zone?: string;
  locale?: Locale;
  /** What the adapter needs to write there, e.g. a Teams conversation reference as JSON. Opaque to the core. */
  address?: string;
  /** Why nothing can be sent there any more; undefined while it can. */
  closed?: ClosedReason;
  /** True when the person asked for no reminders. */
  optedOut: boolean;
}

/** Reasons that end a delivery for good. Each has a sentence on what to do: labels `closed.<reason>`. */
export const CLOSED_REASONS = [
  'blocked',
  'never-installed',
  'left',
  'guest',
  'archived',
  'no-permission',
  'token-revoked',
  'gone',
  'refused',
] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];
